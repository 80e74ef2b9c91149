class Ops(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
  # A 1 x 1 convolution as a matrix product: x is N x I x H x W, weight O x I x 1 x 1.
  # oneDNN's own kills the process for some shapes: an integer division by zero in its backward pass.
  def pointwise(self: __torch__.Ops,
    x: Tensor,
    weight: Tensor) -> Tensor:
    product = torch.matmul(torch.flatten(weight, 1, 3), torch.flatten(x, 2, 3))
    return torch.view(product, [torch.size(x, 0), torch.size(weight, 0), torch.size(x, 2), torch.size(x, 3)])
  # The same with a bias.
  def pointwise_bias(self: __torch__.Ops,
    x: Tensor,
    weight: Tensor,
    bias: Tensor) -> Tensor:
    product = torch.matmul(torch.flatten(weight, 1, 3), torch.flatten(x, 2, 3))
    shifted = torch.add(product, torch.view(bias, [1, torch.size(bias, 0), 1]), alpha=1)
    return torch.view(shifted, [torch.size(x, 0), torch.size(weight, 0), torch.size(x, 2), torch.size(x, 3)])
  # A convolution without bias as a matrix product of unfolded patches.
  # oneDNN's own reads past its data when channels are no multiple of 16: the gradient may become NaN.
  def unfolded(self: __torch__.Ops,
    x: Tensor,
    weight: Tensor,
    stride: Tensor) -> Tensor:
    size = torch.size(weight, 2)
    step = annotate(int, torch.item(stride))
    half = torch.floordiv(size, 2)
    return torch.thnn_conv2d(x, weight, [size, size], None, [step, step], [half, half])
  # Every second row and column.
  def halve(self: __torch__.Ops,
    x: Tensor) -> Tensor:
    rows = torch.slice(x, 2, 0, 9223372036854775807, 2)
    return torch.slice(rows, 3, 0, 9223372036854775807, 2)
  # max(x, 0), in place: for x that no gradient needs, such as what batch norm gives.
  def rectify(self: __torch__.Ops,
    x: Tensor) -> Tensor:
    return torch.relu_(x)
  # max(x + y, 0), in the place of x.
  def add_rectify(self: __torch__.Ops,
    x: Tensor,
    y: Tensor) -> Tensor:
    return torch.relu_(torch.add_(x, y, alpha=1))
  # The largest of 3 x 3 values around every second, for the CPU.
  # PyTorch finds where they are several times faster if channels lie side by side, and is slow with gradients in that
  # order. So the search is without gradients, and what it found is gathered.
  def max_pool(self: __torch__.Ops,
    x: Tensor) -> Tensor:
    side_by_side = torch.contiguous(torch.detach(x), memory_format=2)
    largest, where = torch.max_pool2d_with_indices(side_by_side, [3, 3], [2, 2], [1, 1], [1, 1], False)
    cells = torch.flatten(torch.contiguous(where, memory_format=0), 2, 3)
    return torch.view(torch.gather(torch.flatten(x, 2, 3), 2, cells), torch.size(largest))
