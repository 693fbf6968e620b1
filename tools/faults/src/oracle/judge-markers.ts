import type { Problems } from './problems.ts';
import type { Kept } from './read-redis.ts';
import type { Stored } from './read-topic.ts';
import type { Ruling } from './ruling.ts';
import { type LearningEvent, parseEvent } from './schema.ts';

const MAX_AGE_S = 7 * 86_400;

interface Marker {
  readonly outcome: string;
  readonly partition: number;
  readonly offset: number;
}

/** Every event that was applied or refused under its id has its marker, at its place; and no other id has. */
export const judgeMarkers = (
  state: ReadonlyMap<string, Kept>,
  rulings: readonly Ruling[],
  problems: Problems,
): void => {
  const markers = new Set([...state.keys()].filter((key) => key.startsWith('processed:')));
  for (const ruling of rulings) {
    const event = claimant(ruling);
    if (event === null) continue;
    const key = `processed:${event.id}`;
    markers.delete(key);
    const kept = state.get(key);
    if (kept === undefined) {
      problems.add('marker lost', key);
      continue;
    }
    if (kept.ttl <= 0 || kept.ttl > MAX_AGE_S) problems.add('wrong time to live', key);
    const { outcome, partition, offset } = JSON.parse(kept.text) as Marker;
    const isPlace = partition === ruling.record.partition && offset === ruling.record.offset;
    const wanted = ruling.kind === 'apply' ? 'applied' : 'failed';
    if (!isPlace || outcome !== wanted) problems.add('marker says something else', key);
  }
  for (const key of markers) problems.add('marker of nothing', key);
};

const claimant = (ruling: Ruling): LearningEvent | null => {
  if (ruling.kind === 'apply') return ruling.event;
  return ruling.kind === 'refuse' ? ruling.usesUp : null;
};

/** The position of every partition lies within the log and names the event that is there. */
export const judgePositions = (
  state: ReadonlyMap<string, Kept>,
  records: readonly Stored[],
  problems: Problems,
): void => {
  const byPartition = Map.groupBy(records, ({ partition }) => partition);
  for (const [partition, own] of byPartition) {
    const key = `partition:mastery.requests:${partition}:position`;
    const kept = state.get(key);
    if (kept === undefined) {
      problems.add('position lost', key);
      continue;
    }
    const position = JSON.parse(kept.text) as {
      readonly offset: number;
      readonly event_id: unknown;
    };
    const there = own.find(({ offset }) => offset === position.offset);
    const id = there === undefined ? null : (parseEvent(there.value)?.id ?? null);
    const isInLog = position.offset === -1 || there !== undefined;
    if (!isInLog || position.event_id !== id) problems.add('position names another event', key);
  }
};
