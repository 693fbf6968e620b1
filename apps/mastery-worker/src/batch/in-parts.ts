import type { Random, Timers } from '@mastery/ports';
import type { WorkerEvents } from '../events.ts';
import type { Judged } from '../outcome.ts';
import type { PartitionMemory } from '../partition/memory.ts';

/** What became of a part of a batch. */
export type Progress =
  /** Applied, published, committed; or: the partition is somebody else's; or: not where we left it. */
  | { readonly kind: 'done' | 'lost' | 'moved' | 'too-large' }
  /** The fold of the record at this index threw. */
  | { readonly kind: 'failed'; readonly index: number };

/** What going through a batch needs. */
export interface PartsDeps {
  readonly timers: Timers;
  readonly random: Random;
  readonly events: WorkerEvents;
}

/**
 * Records that are folded together, at most. Each has the document of another student in hand, as a rule: hundreds of
 * them at once leave the processor's caches and outlive the young generation, and an event costs twice as much.
 */
const MAX_RECORDS = 100;
/** The pause before the first retry of an event, milliseconds; it doubles, ± 50 %. */
const FIRST_PAUSE_MS = 100;

/**
 * Takes a batch through `process` in parts, in log order: so large that a transaction stays within its
 * bounds, and an event that fails on its own is tried again apart from its neighbours: those before it go
 * first, those after it wait.
 * @returns `done`, or why nothing behind the part in hand may be touched
 */
export const inParts = async (
  { timers, random, events }: PartsDeps,
  memory: PartitionMemory,
  judged: readonly Judged[],
  process: (part: readonly Judged[], attempt: number) => Promise<Progress>,
): Promise<'done' | 'lost' | 'moved'> => {
  let waiting = judged;
  let size: number | null = null;
  let attempt = 1;
  while (waiting.length > 0) {
    const part = waiting.slice(0, size ?? memory.batchSize);
    const progress = await process(part, attempt);
    switch (progress.kind) {
      case 'lost':
      case 'moved':
        return progress.kind;
      case 'too-large':
        memory.batchSize = Math.max(1, Math.floor(part.length / 2));
        size = null;
        break;
      case 'failed':
        size = Math.max(1, progress.index);
        if (progress.index > 0) break;
        events.retried(part[0]);
        await timers.sleep(pause(attempt, random));
        attempt += 1;
        break;
      case 'done':
        if (part.length === memory.batchSize) {
          memory.batchSize = Math.min(MAX_RECORDS, memory.batchSize * 2);
        }
        waiting = waiting.slice(part.length);
        size = null;
        attempt = 1;
    }
  }
  return 'done';
};

const pause = (attempt: number, random: Random): number =>
  FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.5 + random());
