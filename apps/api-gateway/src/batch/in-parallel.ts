/**
 * Does the work for all items, at most `bound` side by side, and yields the outcomes in the items' order.
 * Whoever takes them slowly slows the work down: never more than `bound` outcomes wait.
 */
export async function* inParallel<Item, Outcome>(
  items: readonly Item[],
  bound: number,
  work: (item: Item) => Promise<Outcome>,
): AsyncGenerator<Outcome, void, undefined> {
  const left = items.values();
  const underway: Promise<Outcome>[] = [];
  const begin = () => {
    const { done, value } = left.next();
    if (done) return;
    const outcome = work(value);
    // Whoever reads the outcomes sees the failure in its turn; until then it is nobody's surprise.
    outcome.catch(() => undefined);
    underway.push(outcome);
  };
  for (let begun = 0; begun < bound; begun += 1) begin();
  for (let first = underway.shift(); first; first = underway.shift()) {
    const outcome = await first;
    begin();
    yield outcome;
  }
}
