import type { DeadLetterListRequest, DeadLetterPage } from '@mastery/api-schemas';
import { TOPIC } from '@mastery/event-schemas';
import type { Clock, EventLogReader, LogRange, LogRecord } from '@mastery/ports';
import { fromCursor, toCursor } from './cursor.ts';
import { type DeadLetter, readLetter } from './letter.ts';
import { type Bounds, newestFirst, readRange } from './newest-first.ts';
import { type Reviews, isOpen, standingOf } from './reviews.ts';
import { summaryOf } from './summary.ts';

/** What listing needs. */
export interface ListDeps {
  readonly reader: EventLogReader;
  readonly reviews: Reviews;
  readonly clock: Clock;
}

/** One request reads so many records at the most, so many bytes, and for so long, milliseconds. */
const MAX_RECORDS = 2_000;
const MAX_BYTES = 16 * 1024 * 1024;
const MAX_MS = 1_000;

/** A redelivery repeats the last batch, so a copy of a letter lies this close to the one before it. */
const COPIES_WITHIN = 500;

/**
 * Dead letters, newest first, each once although redeliveries append copies: the newest stands for all.
 * The work of one request is bounded, whatever the filter; the cursor goes on where it ended.
 * @returns null for a cursor that is none of ours
 */
export const createList =
  ({ reader, reviews, clock }: ListDeps) =>
  async (request: DeadLetterListRequest): Promise<DeadLetterPage | null> => {
    const deadline = clock.now() + MAX_MS;
    const ranges = await reader.ranges(TOPIC.dlq);
    const bounds = request.cursor === undefined ? endsOf(ranges) : fromCursor(request.cursor);
    if (bounds === null) return null;

    const seen = await seenAbove(reader, ranges, bounds);
    const records = newestFirst(reader, TOPIC.dlq, ranges, bounds);
    const reached = [...bounds];
    const spent = { records: 0, bytes: 0, all: false };
    const isSpent = () =>
      spent.records >= MAX_RECORDS || spent.bytes >= MAX_BYTES || clock.now() >= deadline;

    /** The next letters that fit the filter as far as the log alone tells; at most `count`. */
    const candidates = async (count: number): Promise<readonly DeadLetter[]> => {
      const found: DeadLetter[] = [];
      while (found.length < count && !isSpent()) {
        const next = await records.next();
        if (next.done === true) {
          spent.all = true;
          break;
        }
        const letter = take(next.value);
        if (!seen.has(letter.dlqId) && fits(letter, request)) found.push(letter);
        seen.add(letter.dlqId);
      }
      return found;
    };
    const take = (record: LogRecord): DeadLetter => {
      reached[record.partition] = Number(record.offset);
      spent.records += 1;
      spent.bytes += record.value?.length ?? 0;
      return readLetter(record);
    };

    const letters: DeadLetterPage['letters'] = [];
    while (letters.length < request.limit && !spent.all && !isSpent()) {
      const some = await candidates(request.limit - letters.length);
      const known = await reviews.of(some);
      for (const letter of some) {
        const standing = standingOf(known, letter);
        if (request.state !== 'all' && isOpen(standing) !== (request.state === 'open')) continue;
        letters.push(summaryOf(letter, standing.review));
      }
    }
    await records.return(undefined);
    return { letters, next_cursor: spent.all ? null : toCursor(reached) };
  };

const endsOf = (ranges: readonly LogRange[]): Bounds => ranges.map(({ end }) => Number(end));

/** What earlier pages have shown: the copies that lie right above where this page begins. */
const seenAbove = async (
  reader: EventLogReader,
  ranges: readonly LogRange[],
  bounds: Bounds,
): Promise<Set<string>> => {
  const above = await Promise.all(
    ranges.map(({ end }, partition) => {
      const from = bounds[partition] ?? Number(end);
      return readRange(
        reader,
        TOPIC.dlq,
        partition,
        from,
        Math.min(Number(end), from + COPIES_WITHIN),
      );
    }),
  );
  return new Set(above.flat().map((record) => readLetter(record).dlqId));
};

const fits = (letter: DeadLetter, request: DeadLetterListRequest): boolean =>
  (request.reason === undefined || letter.reason === request.reason) &&
  (request.source_topic === undefined || letter.source?.topic === request.source_topic) &&
  (request.student_id === undefined || letter.studentId === request.student_id);
