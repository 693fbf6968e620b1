import { CLOUDEVENT_JSON, type Failure, TOPIC, deadLetter } from '@mastery/event-schemas';
import type { Clock, EventLogProducer } from '@mastery/ports';
import { audienceOf } from '../compose.ts';
import { partOf } from '../replay/letter-part.ts';
import type { Settled } from './claimed.ts';

/**
 * Dead-letters messages: the result that each was planned for, byte for byte, with the reason; the send key says
 * which of its messages it is. A teacher's and a student's message of one result are two letters, and so is a message
 * that failed once more after its letter was replayed.
 * @throws EventLogUnavailable; some may be on `mastery.dlq`, and come again under the same id
 */
export const createBury =
  (producer: EventLogProducer, clock: Clock) =>
  async (dead: readonly Settled[]): Promise<void> => {
    await producer.append(
      TOPIC.dlq,
      dead.map((each) => letter(each, clock.now())),
    );
  };

const letter = (settled: Settled, now: number) => {
  const { about, source } = settled.entry;
  const record = {
    topic: TOPIC.results,
    partition: source.partition,
    offset: source.offset,
    key: Buffer.from(about),
    value: Buffer.from(source.value),
    headers: { 'content-type': Buffer.from(CLOUDEVENT_JSON) },
  };
  return deadLetter(record, failure(settled), now);
};

const failure = ({ entry, tries, transition }: Settled): Failure => {
  const isDone = transition.kind === 'done';
  const to = WHOM[audienceOf(entry.recipient)];
  const what = entry.digestOf === undefined ? 'message' : `digest of ${entry.digestOf.name}`;
  const reason = isDone ? (transition.reason ?? '') : '';
  return {
    reason: 'delivery',
    error: isDone && transition.outcome === 'refused' ? 'send-refused' : 'tries-exhausted',
    detail: `${entry.channel}, ${what} to ${to}: ${reason}`,
    attempts: tries,
    part: partOf(entry),
  };
};

const WHOM = { student: 'the student', teacher: 'a teacher', platform: 'a platform' } as const;
