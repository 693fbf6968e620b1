import {
  DLQ_HEADER,
  type LearningEvent,
  TOPIC,
  partitionOfKey,
  replayEventId,
} from '@mastery/event-schemas';
import type { LogRecord, NewRecord } from '@mastery/ports';
import type { Broker } from '../broker/broker.ts';
import type { RandomSource } from '../world/random.ts';
import type { createEvents } from './learning-events.ts';

/** A record to append, and where to when its key does not say. */
export interface Sent {
  readonly record: NewRecord;
  readonly partition?: number;
}

/** What oddities are made from. */
export interface OddityContext {
  readonly random: RandomSource;
  readonly events: ReturnType<typeof createEvents>;
  readonly broker: Broker;
  readonly now: () => number;
  /** The student whom it is about. */
  readonly student: string;
  /** Everything that was sent of the student so far. */
  readonly before: readonly LearningEvent[];
  /** Events of the student that are refused. */
  readonly refused: readonly LearningEvent[];
}

/** An event, sound or not, that says whose it is. */
type Addressed = Readonly<Record<string, unknown>> & { readonly subject: string };

/** An event as a record under its student's key. */
export const recordOf = (event: Addressed): Sent => ({
  record: { key: event.subject, value: JSON.stringify(event), headers: { via: 'simulated' } },
});

/** As large as records get; nobody can read it. */
const OVERSIZE = 'x'.repeat(1_000_000);

type Oddity = (context: OddityContext) => Sent | null;

const earlier = ({ random, before }: OddityContext): LearningEvent | null =>
  before.length === 0 ? null : random.pick(before);

const raw = (student: string | null, value: string | null): Sent => ({
  record: { key: student, value, headers: {} },
});

const inTopic = (context: OddityContext, topic: string): Sent =>
  recordOf(
    context.events.build(context.student, 'exercise.completed', {
      data: { topic, exercise_id: 'e1', correct: true },
    }),
  );

const brokenQuiz = (context: OddityContext, quiz: string): Sent =>
  recordOf(
    context.events.build(context.student, 'quiz.completed', {
      data: { topic: 'loops', quiz_id: quiz, score: 0.5 },
    }),
  );

/** What real producers do wrong, and what people do to dead letters; each by its name. */
export const ODDITIES = {
  duplicate: (context) => {
    const event = earlier(context);
    return event && recordOf(event);
  },
  'duplicate over another trace': (context) => {
    const event = earlier(context);
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    return event && recordOf({ ...event, traceparent });
  },
  'two ids for one source event': (context) => {
    const event = earlier(context);
    const { id } = context.events.some(context.student);
    return event && recordOf({ ...event, id });
  },
  'id reused with other content': (context) => {
    const event = earlier(context);
    return event && recordOf({ ...context.events.some(context.student), id: event.id });
  },
  'refused, and sent again': ({ random, refused }) =>
    refused.length === 0 ? null : recordOf(random.pick(refused)),
  'refused, and put right under the same id': ({ random, refused, events, student }) =>
    refused.length === 0
      ? null
      : recordOf({ ...events.some(student), id: random.pick(refused).id }),
  'no JSON': ({ student }) => raw(student, '{"id":'),
  oversize: ({ student }) => raw(student, OVERSIZE),
  'no value': ({ student }) => raw(student, null),
  'no key': ({ events, student }) => raw(null, JSON.stringify(events.some(student))),
  'unknown type': ({ events, student }) =>
    recordOf({ ...events.some(student), type: 'exercise.invented' }),
  'misspelt field': ({ events, student }) =>
    raw(student, JSON.stringify({ ...events.some(student), datum: 1 }, null, 2)),
  'wrong key': (context) => {
    const { record } = recordOf(context.events.some(context.student));
    return { record: { ...record, key: 'mallory' } };
  },
  'wrong partition': ({ events, student, broker, random }) => {
    const partitions = broker.partitions(TOPIC.requests);
    if (partitions === 1) return null;
    const right = partitionOfKey(Buffer.from(student), partitions);
    const partition = (right + 1 + random.below(partitions - 1)) % partitions;
    return { ...recordOf(events.some(student)), partition };
  },
  'from the future': ({ events, student, now }) =>
    recordOf({ ...events.some(student), time: new Date(now() + 360_000).toISOString() }),
  'more correct than total': ({ events, student }) =>
    recordOf(
      events.build(student, 'quiz.completed', {
        data: { topic: 'loops', quiz_id: 'q', total_questions: 3, correct_answers: 4 },
      }),
    ),
  'component out of range': ({ events, student }) =>
    recordOf(
      events.build(student, 'mastery.calculation.requested', { data: { components: { quiz: 2 } } }),
    ),
  'one topic too many': (context) => inTopic(context, `over-${context.random.below(4)}`),
  'fails a few times': (context) => brokenQuiz(context, `breaks-${1 + context.random.below(3)}`),
  'fails always': (context) => brokenQuiz(context, 'breaks-always'),
  erasure: ({ events, student }) => recordOf(events.build(student, 'student.erasure.requested')),
  'replay of a dead letter': (context) => {
    const { broker, random } = context;
    const letters = broker.records(TOPIC.dlq, 0);
    return letters.length === 0 ? null : replayOf(random.pick(letters), context);
  },
  'replay of a dead letter from before an erasure': (context) => {
    const { broker, random } = context;
    const letters = broker.records(TOPIC.dlq, 0).filter((letter) => isErasedSince(letter, broker));
    return letters.length === 0 ? null : replayOf(random.pick(letters), context);
  },
} as const satisfies Readonly<Record<string, Oddity>>;

/** The name of an oddity. */
export type OddityName = keyof typeof ODDITIES;
/** Names of all oddities. */
export const ODDITY_NAMES = Object.keys(ODDITIES) as readonly OddityName[];

const isErasedSince = ({ key, headers }: LogRecord, broker: Broker): boolean => {
  const [partition, offset] = [DLQ_HEADER.sourcePartition, DLQ_HEADER.sourceOffset].map((name) =>
    Number(headers[name]?.toString()),
  );
  return broker
    .records(TOPIC.requests, partition ?? 0)
    .slice(offset)
    .some(
      ({ key: student, value }) =>
        student?.toString() === key?.toString() &&
        String(value).includes('student.erasure.requested'),
    );
};

/** A dead letter sent again, with whatever was wrong put right. */
const replayOf = (letter: LogRecord, { events, student }: OddityContext): Sent => {
  const header = (name: string) => letter.headers[name]?.toString() ?? '';
  return recordOf({
    ...events.build(letter.key?.toString() ?? student, 'exercise.completed', {
      data: { topic: 'loops', exercise_id: 'replayed', correct: true },
      time: new Date(letter.timestamp - 60_000).toISOString(),
    }),
    id: replayEventId(header(DLQ_HEADER.id)),
    replay_of: header(DLQ_HEADER.id),
    replay_position: Number(header(DLQ_HEADER.sourceOffset)),
  });
};
