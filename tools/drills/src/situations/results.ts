/** What the engine published for an event. */
interface Published {
  readonly id: string;
  readonly type: string;
  readonly dataschema?: string;
  readonly data: { readonly caused_by?: string };
}

/**
 * What is on `mastery.results`: how many events of each type and schema version, and whether any cause was told of
 * more than once by different events.
 */
export const tellResults = (values: readonly string[]): string => {
  const events = new Map(
    values.map((value) => JSON.parse(value) as Published).map((event) => [event.id, event]),
  );
  const counts = new Map<string, number>();
  for (const { type, dataschema = '' } of events.values()) {
    const kind = `${type} of schema version ${/\d+$/.exec(dataschema)?.[0] ?? 'unknown'}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const updates = [...events.values()].filter(({ type }) => type === 'mastery.updated');
  const causes = new Set(updates.map(({ data }) => data.caused_by));
  return [
    ...[...counts].sort().map(([kind, count]) => `${String(count).padStart(6)}  ${kind}`),
    `${causes.size} events moved a score, each once: ${causes.size === updates.length ? 'yes' : 'NO'}`,
  ].join('\n');
};

const APPLIED = /^events_processed_total\{.*outcome="applied".*\} (\d+)/gm;

/** How many events a worker has applied since its start, from its metrics. */
export const appliedIn = (metrics: string): number =>
  [...metrics.matchAll(APPLIED)].reduce((sum, [, count]) => sum + Number(count), 0);
