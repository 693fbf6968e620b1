import { TOPIC } from '@mastery/event-schemas';
import type { EventLogReader, LogRange } from '@mastery/ports';
import type { DeadLetterEvents } from './events.ts';
import { type DeadLetter, readLetter } from './letter.ts';
import { type Reviews, isOpen, standingOf } from './reviews.ts';

/** What counting needs. */
export interface CountDeps {
  readonly reader: EventLogReader;
  readonly reviews: Reviews;
  readonly events: Pick<DeadLetterEvents, 'open' | 'uncounted'>;
}

/** Counts the dead letters that wait for somebody; the counts are told as `dlq_open_records`. */
export interface OpenLetters {
  /** Reads what is new on the topic and what was decided elsewhere. Never rejects. */
  refresh(): Promise<void>;
  /** A letter was decided about here. */
  decided(letter: Pick<DeadLetter, 'dlqId'>): void;
  /** How many are open, by reason; null before the first count. */
  counts(): ReadonlyMap<string, number> | null;
}

type OpenLetter = Pick<DeadLetter, 'dlqId' | 'partition' | 'offset' | 'reason'>;

/** So many open letters are remembered; beyond that the count stays at this. */
const MAX_OPEN = 20_000;
/** The newest records of a partition that a start looks through. */
const LOOK_BACK = 10_000;
/** Letters whose decisions are read at once, and how many are looked at again with each refresh. */
const REVIEWS = 500;

/**
 * Remembers the open letters by `dlq-id`, without their content. A refresh reads what was appended since
 * the last one, so it costs next to nothing while nothing happens.
 */
export const createOpenLetters = ({ reader, reviews, events }: CountDeps): OpenLetters => {
  const open = new Map<string, OpenLetter>();
  const nextOf = new Map<number, number>();
  let running: Promise<void> | null = null;

  const readNew = async ({ start, end }: LogRange, partition: number): Promise<void> => {
    const from = Math.max(Number(start), nextOf.get(partition) ?? Number(end) - LOOK_BACK);
    if (from >= Number(end)) return;
    const part = { topic: TOPIC.dlq, partition, from: String(from), to: end };
    for await (const records of reader.read(part)) {
      // What finds no room is read when others are decided.
      if (open.size >= MAX_OPEN) return;
      await add(reviews, open, records.map(readLetter));
      nextOf.set(partition, Number(records.at(-1)?.offset ?? from) + 1);
    }
    nextOf.set(partition, Number(end));
  };

  let told: ReadonlyMap<string, number> | null = null;
  const tell = () => {
    const counts = new Map<string, number>();
    for (const { reason } of open.values()) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    told = counts;
    events.open(counts);
  };

  const refresh = async (): Promise<void> => {
    try {
      const ranges = await reader.ranges(TOPIC.dlq);
      for (const [partition, range] of ranges.entries()) await readNew(range, partition);
      await drop(reviews, open, ranges);
      tell();
    } catch (error) {
      events.uncounted(error);
    }
  };

  return {
    refresh: () => {
      running ??= refresh().finally(() => {
        running = null;
      });
      return running;
    },
    decided: ({ dlqId }) => {
      if (open.delete(dlqId)) tell();
    },
    counts: () => told,
  };
};

type Open = Map<string, OpenLetter>;

/** Takes in letters about which nothing is decided. */
const add = async (reviews: Reviews, open: Open, letters: readonly DeadLetter[]): Promise<void> => {
  for (let from = 0; from < letters.length; from += REVIEWS) {
    const some = letters.slice(from, from + REVIEWS).filter(({ dlqId }) => !open.has(dlqId));
    const known = await reviews.of(some);
    for (const letter of some.filter((each) => isOpen(standingOf(known, each)))) {
      const { dlqId, partition, offset, reason } = letter;
      open.set(dlqId, { dlqId, partition, offset, reason });
    }
  }
};

/** Takes out what retention took, and what was decided by another instance. */
const drop = async (reviews: Reviews, open: Open, ranges: readonly LogRange[]): Promise<void> => {
  for (const { dlqId, partition, offset } of open.values()) {
    if (Number(offset) < Number(ranges[partition]?.start ?? 0)) open.delete(dlqId);
  }
  const longestUnseen = [...open.values()].slice(0, REVIEWS);
  const known = await reviews.of(longestUnseen);
  for (const letter of longestUnseen) {
    open.delete(letter.dlqId);
    if (isOpen(standingOf(known, letter))) open.set(letter.dlqId, letter);
  }
};
