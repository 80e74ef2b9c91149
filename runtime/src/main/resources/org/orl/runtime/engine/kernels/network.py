class Ops(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
  # Maps with their channels side by side, the order in which all layers of a residual network are fastest.
  def side_by_side(self: __torch__.Ops,
    x: Tensor) -> Tensor:
    return torch.contiguous(x, memory_format=2)
  # Maps in float32 and in rows of cells, for all around a network. Averages over single cells change nothing, but their
  # gradients have the order of x again: otherwise each layer before would work on two orders at once.
  def in_rows(self: __torch__.Ops,
    x: Tensor) -> Tensor:
    cells = torch.avg_pool2d(torch.to(x, 6), [1, 1], [1, 1], [0, 0], False, True, None)
    return torch.contiguous(cells, memory_format=0)
  # A 1 x 1 convolution as one matrix product: x is N x I x H x W, weight O x I x 1 x 1.
  # oneDNN's own kills the process for some shapes: an integer division by zero in its backward pass.
  def pointwise(self: __torch__.Ops,
    x: Tensor,
    weight: Tensor) -> Tensor:
    product = torch.linear(torch.permute(x, [0, 2, 3, 1]), torch.flatten(weight, 1, 3), None)
    return torch.permute(product, [0, 3, 1, 2])
  # The same with a bias.
  def pointwise_bias(self: __torch__.Ops,
    x: Tensor,
    weight: Tensor,
    bias: Tensor) -> Tensor:
    product = torch.linear(torch.permute(x, [0, 2, 3, 1]), torch.flatten(weight, 1, 3), bias)
    return torch.permute(product, [0, 3, 1, 2])
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
  # A weight in bf16, its channels side by side: the order of bf16 convolutions in oneDNN and cuDNN.
  def weight_bf16(self: __torch__.Ops,
    weight: Tensor) -> Tensor:
    if torch.eq(torch.dim(weight), 4):
      cast = torch.to(weight, 15, False, False, 2)
    else:
      cast = torch.to(weight, 15)
    return cast
  # A convolution without bias in bf16, whatever x is; the weight is bf16.
  def convolution_bf16(self: __torch__.Ops,
    x: Tensor,
    weight: Tensor) -> Tensor:
    half = torch.floordiv(torch.size(weight, 2), 2)
    return torch.conv2d(torch.to(x, 15, False, False, 2), weight, None, [1, 1], [half, half], [1, 1], 1)
  # The same at every second place.
  def halving_convolution_bf16(self: __torch__.Ops,
    x: Tensor,
    weight: Tensor) -> Tensor:
    half = torch.floordiv(torch.size(weight, 2), 2)
    return torch.conv2d(torch.to(x, 15, False, False, 2), weight, None, [2, 2], [half, half], [1, 1], 1)
  # A 1 x 1 convolution in bf16 as one matrix product.
  def pointwise_bf16(self: __torch__.Ops,
    x: Tensor,
    weight: Tensor) -> Tensor:
    return (self).pointwise(torch.to(x, 15), weight)
  # The same with a bias.
  def pointwise_bias_bf16(self: __torch__.Ops,
    x: Tensor,
    weight: Tensor,
    bias: Tensor) -> Tensor:
    return (self).pointwise_bias(torch.to(x, 15), weight, bias)
  # A linear layer in bf16.
  def linear_bf16(self: __torch__.Ops,
    x: Tensor,
    weight: Tensor,
    bias: Tensor) -> Tensor:
    return torch.linear(torch.to(x, 15), weight, bias)
  # The same without a bias.
  def linear_plain_bf16(self: __torch__.Ops,
    x: Tensor,
    weight: Tensor) -> Tensor:
    return torch.linear(torch.to(x, 15), weight, None)
  # Rows in float32.
  def float32(self: __torch__.Ops,
    x: Tensor) -> Tensor:
    return torch.to(x, 6)
  # Every second row and column, as averages over single cells.
  def halve(self: __torch__.Ops,
    x: Tensor) -> Tensor:
    return torch.avg_pool2d(x, [1, 1], [2, 2], [0, 0], False, True, None)
  # max(x, 0), in place: for x that no gradient needs, such as what batch norm gives.
  def rectify(self: __torch__.Ops,
    x: Tensor) -> Tensor:
    return torch.relu_(x)
  # max(x + y, 0), in the place of x.
  def add_rectify(self: __torch__.Ops,
    x: Tensor,
    y: Tensor) -> Tensor:
    return torch.relu_(torch.add_(x, y, alpha=1))
  # The largest of 3 x 3 values around every second, found several times faster if channels lie side by side.
  def max_pool(self: __torch__.Ops,
    x: Tensor) -> Tensor:
    return torch.max_pool2d(torch.contiguous(x, memory_format=2), [3, 3], [2, 2], [1, 1], [1, 1], False)
