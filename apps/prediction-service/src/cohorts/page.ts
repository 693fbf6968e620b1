/** A part of a sorted list. */
export interface Page {
  readonly rows: readonly string[];
  /** What to go on after; null at the end. */
  readonly next: string | null;
}

/** The next `limit` names after `cursor` of a sorted list: whoever comes or goes meanwhile moves nobody else. */
export const pageOf = (
  sorted: readonly string[],
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Page => {
  const after = cursor === undefined ? sorted : sorted.filter((name) => name > cursor);
  const rows = after.slice(0, limit);
  return { rows, next: after.length > limit ? (rows.at(-1) ?? null) : null };
};
