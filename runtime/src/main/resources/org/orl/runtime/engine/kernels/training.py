class Ops(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
  # The gradient of a scalar by each of the parameters, without leaving it in their .grad.
  def gradients(self: __torch__.Ops,
    loss: Tensor,
    parameters: List[Tensor]) -> List[Tensor]:
    outputs = annotate(List[Tensor], [loss])
    found = torch.grad(outputs, parameters, None, None, False, False)
    gradients = annotate(List[Tensor], [])
    for i in range(torch.len(found)):
      gradient = unchecked_cast(Tensor, found[i])
      _0 = torch.append(gradients, gradient)
    return gradients
  # A number that is finite if all numbers of the tensors are.
  def magnitude(self: __torch__.Ops,
    tensors: List[Tensor]) -> Tensor:
    norms = torch._foreach_norm(tensors, 2)
    return torch.sum(torch.stack(norms, 0))
  # Stochastic gradient descent as torch.optim.SGD does it, for all tensors at once.
  def sgd(self: __torch__.Ops,
    parameters: List[Tensor],
    gradients: List[Tensor],
    velocities: List[Tensor],
    rate: float,
    momentum: float,
    decay: float,
    nesterov: bool) -> int:
    steps = torch._foreach_add(gradients, parameters, alpha=decay)
    torch._foreach_mul_(velocities, momentum)
    torch._foreach_add_(velocities, steps, alpha=1)
    if nesterov:
      torch._foreach_add_(steps, velocities, alpha=momentum)
      torch._foreach_add_(parameters, steps, alpha=torch.neg(rate))
    else:
      torch._foreach_add_(parameters, velocities, alpha=torch.neg(rate))
    return 0
  # Layer-wise adaptive rate scaling, for all tensors at once.
  def lars(self: __torch__.Ops,
    parameters: List[Tensor],
    gradients: List[Tensor],
    velocities: List[Tensor],
    rate: float,
    momentum: float,
    decay: float,
    eta: float) -> int:
    norms = torch._foreach_norm(parameters, 2)
    trust = torch._foreach_mul(norms, torch.mul(rate, eta))
    scale = torch._foreach_norm(gradients, 2)
    torch._foreach_add_(scale, norms, alpha=decay)
    torch._foreach_clamp_min_(scale, 1.1754943508222875e-38)
    torch._foreach_div_(trust, scale)
    steps = torch._foreach_add(gradients, parameters, alpha=decay)
    torch._foreach_mul_(steps, trust)
    torch._foreach_mul_(velocities, momentum)
    torch._foreach_add_(velocities, steps, alpha=1)
    torch._foreach_add_(parameters, velocities, alpha=-1)
    return 0
  # The steps of lars without adaptation and decay.
  def lars_plain(self: __torch__.Ops,
    parameters: List[Tensor],
    gradients: List[Tensor],
    velocities: List[Tensor],
    rate: float,
    momentum: float) -> int:
    torch._foreach_mul_(velocities, momentum)
    torch._foreach_add_(velocities, gradients, alpha=rate)
    torch._foreach_add_(parameters, velocities, alpha=-1)
    return 0
  # averages = momentum averages + (1 - momentum) values, for all tensors at once.
  def average(self: __torch__.Ops,
    averages: List[Tensor],
    values: List[Tensor],
    momentum: float) -> int:
    torch._foreach_mul_(averages, momentum)
    torch._foreach_add_(averages, values, alpha=torch.sub(1., momentum))
    return 0
  # Softmax and cross entropy, averaged over the rows; labels are int64.
  def cross_entropy(self: __torch__.Ops,
    logits: Tensor,
    labels: Tensor) -> Tensor:
    return torch.cross_entropy_loss(logits, labels, None, 1, -100, 0.)
