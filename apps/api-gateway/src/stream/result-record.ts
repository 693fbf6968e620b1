import { type ResultEventType, resultEvent } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';

/** What a client is told of, by its type; and the one event after which there is nothing left to tell. */
export type Told =
  | { readonly kind: 'event'; readonly type: ResultEventType; readonly frame: string }
  | { readonly kind: 'erased' };

/** A record of `mastery.results`; it is read only once somebody wants it, and then once for all. */
export interface ResultRecord {
  readonly partition: number;
  /** Counts up to 2^53: at a million results a second for 285 years. */
  readonly offset: number;
  readonly studentId: string;
  readonly bytes: number;
  /** The event's own id: a worker that died before it noted so publishes a result again, under the same one. */
  readonly eventId: string;
  /** Null for what no client is told of. */
  told(): Told | null;
}

/** A record of the log as the stream keeps it. */
export const resultRecord = ({ partition, offset, key, value }: LogRecord): ResultRecord => {
  let told: Told | null | undefined;
  return {
    partition,
    offset: Number(offset),
    studentId: String(key ?? ''),
    eventId: idIn(value) ?? `${partition}-${offset}`,
    bytes: (value?.length ?? 0) + OVERHEAD_BYTES,
    told: () => (told === undefined ? (told = read(value)) : told),
  };
};

/** The id stands at the beginning; the rest is read only for those who want it. */
const idIn = (value: Buffer | null): string | undefined =>
  /"id":"([^"]{1,64})"/.exec(value?.toString('latin1', 0, 256) ?? '')?.[1];

/** What a record costs beside its value, about. */
const OVERHEAD_BYTES = 200;

const read = (value: Buffer | null): Told | null => {
  const event = resultEvent.safeParse(parsed(value));
  if (!event.success) return null;
  if (event.data.type === 'student.erased') return { kind: 'erased' };
  const { type } = event.data;
  const { specversion, id, source, subject, time, cohort, data } = event.data;
  // Nothing of how it came about: no traces, no schema registry.
  const shown = { specversion, id, source, type, subject, time, cohort, data };
  return { kind: 'event', type, frame: frame(type, shown) };
};

/** An event without its id, in the format of server-sent events. */
export const frame = (type: string, data: object): string =>
  `event: ${type}\ndata: ${JSON.stringify(data)}\n\n`;

const parsed = (value: Buffer | null): unknown => {
  try {
    return JSON.parse(String(value));
  } catch {
    return undefined;
  }
};
