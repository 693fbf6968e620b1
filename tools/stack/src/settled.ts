/**
 * Like `Promise.all`, but fails only once all have ended, so that nothing goes on behind the back
 * of whoever cleans up.
 *
 * @param onFailure runs at the first failure, to make the others give up
 * @throws the first failure in time: those after it may only be its consequences
 */
export async function settled<const T extends readonly Promise<unknown>[]>(
  work: T,
  onFailure: () => void = () => undefined,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const failures: unknown[] = [];
  const watch = async (one: Promise<unknown>) => {
    try {
      await one;
    } catch (error) {
      if (failures.push(error) === 1) onFailure();
    }
  };
  await Promise.all(work.map(watch));
  if (failures.length > 0) throw failures[0];
  return Promise.all(work);
}
