class Ops(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool
  # Cross-entropy of rows whose right answer is their positive, among it and the negatives that all rows share, and its
  # gradient by the rows. Negatives are taken chunk by chunk: with a running maximum, the sum of exponentials and the sum
  # of vectors that these weigh are the same as at once, and the matrix of all logits is never there.
  def contrast(self: __torch__.Ops,
    rows: Tensor,
    positives: Tensor,
    negatives: Tensor,
    temperature: float,
    chunk: int) -> List[Tensor]:
    right = torch.div(torch.sum(torch.mul(rows, positives), [1], True), temperature)
    highest = right
    total = torch.ones_like(right)
    weighted = positives
    count = torch.size(negatives, 0)
    rounds = torch.floordiv(torch.sub(torch.add(count, chunk), 1), chunk)
    for i in range(rounds):
      some = torch.slice(negatives, 0, torch.mul(i, chunk), torch.mul(torch.add(i, 1), chunk), 1)
      logits = torch.div(torch.matmul(rows, torch.t(some)), temperature)
      top = torch.maximum(highest, torch.amax(logits, [1], True))
      kept = torch.exp(torch.sub(highest, top))
      shares = torch.exp(torch.sub(logits, top))
      total = torch.add(torch.mul(total, kept), torch.sum(shares, [1], True))
      weighted = torch.add(torch.mul(weighted, kept), torch.matmul(shares, some))
      highest = top
    loss = torch.mean(torch.sub(torch.add(highest, torch.log(total)), right))
    scale = torch.mul(temperature, torch.size(rows, 0))
    gradient = torch.div(torch.sub(torch.div(weighted, total), positives), scale)
    return [loss, gradient]
