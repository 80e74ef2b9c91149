class Ops(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
  # For each row x the number of the centroid c with the greatest x c - weight |c|^2: with weight 1/2 the nearest one.
  # Rows are taken chunk by chunk, so that the matrix of all scores is never there.
  def best(self: __torch__.Ops,
    rows: Tensor,
    centroids: Tensor,
    weight: float,
    chunk: int) -> Tensor:
    shift = torch.mul(torch.sum(torch.mul(centroids, centroids), [1]), weight)
    found = annotate(List[Tensor], [])
    rounds = torch.floordiv(torch.sub(torch.add(torch.size(rows, 0), chunk), 1), chunk)
    for i in range(rounds):
      some = torch.slice(rows, 0, torch.mul(i, chunk), torch.mul(torch.add(i, 1), chunk), 1)
      scores = torch.sub(torch.matmul(some, torch.t(centroids)), shift)
      _0 = torch.append(found, torch.argmax(scores, 1))
    return torch.cat(found, 0)
  # Moves each centroid to the mean of its rows; one without rows stays.
  def means(self: __torch__.Ops,
    centroids: Tensor,
    rows: Tensor,
    labels: Tensor) -> Tensor:
    sums = torch.index_add(torch.zeros_like(centroids), 0, labels, rows, alpha=1)
    sizes = torch.bincount(labels, None, torch.size(centroids, 0))
    filled = torch.unsqueeze(torch.gt(sizes, 0), 1)
    means = torch.div(sums, torch.unsqueeze(torch.clamp(sizes, 1), 1))
    return torch.copy_(centroids, torch.where(filled, means, centroids))
