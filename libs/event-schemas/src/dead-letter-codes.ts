import type { DeadLetterReason } from './topics.ts';

/** What a code means and what to do about it. */
interface Meaning {
  readonly reason: DeadLetterReason;
  readonly means: string;
  readonly remedy: string;
}

const SEND_A_NEW_ONE = 'send what was meant, under an id of its own';

/** Every code that a dead letter may bear (`dlq-error`); stable. */
export const DEAD_LETTER_CODES = {
  'no-value': {
    reason: 'schema',
    means: 'the record has no value: on this topic that deletes nothing',
    remedy: 'to erase a student send `student.erasure.requested`',
  },
  'not-json': {
    reason: 'schema',
    means: 'the value is no JSON',
    remedy: SEND_A_NEW_ONE,
  },
  schema: {
    reason: 'schema',
    means: 'the event is not as the schema of its type says; the detail names each field',
    remedy: 'mend the producer, then replay the letter with the field put right',
  },
  'unreadable-result': {
    reason: 'schema',
    means:
      'a result that notification-service cannot read: it is of another version, or somebody else wrote it',
    remedy: 'upgrade notification-service, then replay; look at who may write `mastery.results`',
  },
  'subject-is-not-key': {
    reason: 'business-rule',
    means: 'the record’s key is not the student in `subject`, so order would not hold',
    remedy: 'let the producer use the student’s id as key; the id of the event is still free',
  },
  'wrong-partition': {
    reason: 'business-rule',
    means: 'the record lies on another partition than murmur2 of its key says',
    remedy:
      'set the producer’s partitioner to murmur2 (`murmur2_random` in librdkafka); the id of the event is still free',
  },
  'time-in-future': {
    reason: 'business-rule',
    means: 'the event’s time is more than five minutes ahead of the broker’s clock',
    remedy: 'set the producer’s clock, then replay with the time put right',
  },
  'more-correct-than-total': {
    reason: 'business-rule',
    means: 'a quiz has more correct answers than questions',
    remedy: 'replay with the numbers put right',
  },
  'more-completed-than-total': {
    reason: 'business-rule',
    means: 'more exercises are completed than there are',
    remedy: 'replay with the numbers put right',
  },
  'component-out-of-range': {
    reason: 'business-rule',
    means: 'a component that another system calculated is below 0 or above 1',
    remedy: 'replay with the number put right',
  },
  'unknown-topic': {
    reason: 'business-rule',
    means: 'the curriculum of this installation does not have the topic',
    remedy: 'add it to the curriculum or mend the producer, then replay',
  },
  'topic-limit': {
    reason: 'business-rule',
    means: 'the student has as many topics as the engine keeps (200)',
    remedy: 'look at how the platform names topics: as a rule something else is meant by them',
  },
  'exercise-limit': {
    reason: 'business-rule',
    means: 'the student has as many exercises as the engine keeps (1,000 a topic, 10,000 in all)',
    remedy: 'look at how the platform names exercises: an id for every attempt is one too many',
  },
  erased: {
    reason: 'business-rule',
    means: 'the student was erased after this event happened',
    remedy: 'discard the letter: what is to be forgotten must not come back',
  },
  'id-reused': {
    reason: 'business-rule',
    means: 'the id was used before for an event with other content',
    remedy: SEND_A_NEW_ONE,
  },
  'id-refused-before': {
    reason: 'business-rule',
    means: 'an event with this id was refused before',
    remedy: SEND_A_NEW_ONE,
  },
  'fold-failed': {
    reason: 'processing',
    means: 'applying the event failed four times: a defect of the engine',
    remedy: 'report it with the letter; replay after the upgrade that mends it',
  },
  'send-refused': {
    reason: 'delivery',
    means: 'the receiver of a message refuses it for good',
    remedy: 'ask whose it is; replay once the receiver is mended',
  },
  'tries-exhausted': {
    reason: 'delivery',
    means: 'a message could not be delivered in ten tries or three days',
    remedy: 'replay once the receiver is back: it is sent once',
  },
} as const satisfies Readonly<Record<string, Meaning>>;

/** What is wrong with a record, or with the message that it asks for. */
export type DeadLetterCode = keyof typeof DEAD_LETTER_CODES;
