import type { Flow } from '@mastery/api-schemas';
import { READERS, TOPIC } from '@mastery/event-schemas';
import type { Clock, EventLogReader, LogRange } from '@mastery/ports';
import type { Tally } from './tally.ts';

/** What the flow is read from. */
export interface FlowDeps {
  readonly reader: Pick<EventLogReader, 'ranges' | 'committed'>;
  readonly clock: Clock;
  readonly tally: Pick<Tally, 'read'>;
  /** Dead letters that wait for somebody, by reason; null before they were counted. */
  readonly openLetters: () => ReadonlyMap<string, number> | null;
}

/**
 * How many records went where and how many wait, by the brokers' offsets: true whichever worker answers.
 * @throws EventLogUnavailable
 */
export const createFlow =
  ({ reader, clock, tally, openLetters }: FlowDeps) =>
  async (): Promise<Flow> => {
    // Groups first: what is appended meanwhile waits, and no group is ahead of its topic.
    const committed = await Promise.all(
      READERS.map(({ group, topic }) => reader.committed(group, topic)),
    );
    const topics = Object.values(TOPIC);
    const ranges = new Map(
      await Promise.all(topics.map(async (topic) => [topic, await reader.ranges(topic)] as const)),
    );
    const open = openLetters();
    return {
      checked_at: new Date(clock.now()).toISOString(),
      topics: topics.map((topic) => ({ topic, ...appendedTo(ranges.get(topic) ?? []) })),
      groups: READERS.map((reads, index) => ({
        ...reads,
        ...progressOf(ranges.get(reads.topic) ?? [], committed[index] ?? []),
      })),
      open_dead_letters: open === null ? null : Object.fromEntries(open),
      worker: tally.read(),
    };
  };

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

const appendedTo = (ranges: readonly LogRange[]) => ({
  appended: sumOf(ranges.map(({ end }) => Number(end))),
  kept: sumOf(ranges.map(({ start, end }) => Number(end) - Number(start))),
});

const progressOf = (ranges: readonly LogRange[], committed: readonly (string | null)[]) => {
  // A group that has committed nothing begins with what the log still has.
  const next = ranges.map(({ start }, partition) =>
    Math.max(Number(start), Number(committed[partition] ?? start)),
  );
  const waiting = ranges.map(({ end }, partition) =>
    Math.max(0, Number(end) - (next[partition] ?? 0)),
  );
  return { done: sumOf(next), lag: sumOf(waiting) };
};
