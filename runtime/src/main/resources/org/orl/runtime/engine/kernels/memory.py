class Ops(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
  # Copies the numbers of y to where those of x are; also from another device.
  def copy(self: __torch__.Ops,
    x: Tensor,
    y: Tensor) -> Tensor:
    return torch.copy_(x, y)
  # Zeros in the shape of x, and in its order in memory.
  def zeros_like(self: __torch__.Ops,
    x: Tensor) -> Tensor:
    return torch.zeros_like(x)
  # Copies the rows of y to those rows of x whose numbers are given.
  def copy_rows(self: __torch__.Ops,
    x: Tensor,
    rows: Tensor,
    y: Tensor) -> Tensor:
    return torch.index_copy_(x, 0, rows, y)
  # Those rows of x whose numbers are given.
  def take_rows(self: __torch__.Ops,
    x: Tensor,
    rows: Tensor) -> Tensor:
    return torch.index_select(x, 0, rows)
