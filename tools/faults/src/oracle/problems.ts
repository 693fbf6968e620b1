/** Collects what is wrong; of one kind only the first few are told in words. */
export interface Problems {
  add(kind: string, detail: string): void;
  /** How often each kind was found. */
  counts(): ReadonlyMap<string, number>;
  /** What is wrong, for people. */
  lines(): readonly string[];
}

const TOLD = 3;

/** Nothing wrong yet. */
export const createProblems = (): Problems => {
  const found = new Map<string, string[]>();
  return {
    add: (kind, detail) => found.set(kind, [...(found.get(kind) ?? []), detail]),
    counts: () => new Map([...found].map(([kind, all]) => [kind, all.length])),
    lines: () =>
      [...found].map(([kind, all]) => `${kind} × ${all.length}: ${all.slice(0, TOLD).join(' | ')}`),
  };
};
