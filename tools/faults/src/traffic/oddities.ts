import { type Event, type Message, asMessage } from './message.ts';
import type { Random } from './random.ts';

/** What a producer gets wrong now and then: given an event that was just sent, what comes after it. */
export type Oddity = (random: Random, event: Event) => readonly Message[];

const changed = (event: Event, changes: Partial<Event>): Event => ({ ...event, ...changes });
const renamed = (random: Random, event: Event, changes: Partial<Event>): Message =>
  asMessage(changed(event, { id: random.uuid(), ...changes }));

const bytes = (value: Buffer | null, key: string): Message => ({
  key,
  value,
  headers: { 'x-binary': Buffer.from([0, 255, 254, 10, 13]), 'x-empty': '' },
});

/** The same event again, as a producer does that heard no answer. */
const sentAgain: Oddity = (random, event) =>
  Array.from({ length: 1 + random.below(10) }, () => asMessage(event));

/** A record of nearly 1 MiB: valid JSON around a valid event, or an event with a field too much. */
const PADDING = ' '.repeat(1_000_000);

/** Every kind of oddity by name. */
export const ODDITIES = {
  sentAgain,
  /** One source event under two ids counts as two events. */
  twoIds: (random, event) => [renamed(random, event, {})],
  idReused: (_random, event) => [asMessage(changed(event, { source: 'urn:faults:other' }))],
  late: (random, event) => [
    renamed(random, event, {
      time: new Date(Date.parse(event.time) - random.below(20 * 86_400_000)).toISOString(),
    }),
  ],
  inFuture: (random, event) => {
    const time = new Date(Date.now() + 3_600_000).toISOString();
    const refused = changed(event, { id: random.uuid(), time });
    // Refused, then corrected under the same id: the id is used up.
    return [asMessage(refused), asMessage(changed(refused, { time: event.time }))];
  },
  moreThanTotal: (random, event) => [
    renamed(random, event, {
      type: 'quiz.completed',
      data: { topic: 'loops', quiz_id: 'q', total_questions: 3, correct_answers: 4 },
    }),
  ],
  outOfRange: (random, event) => [
    renamed(random, event, {
      type: 'mastery.calculation.requested',
      data: { components: { quiz: 1.5 } },
    }),
  ],
  otherKey: (_random, event) => [asMessage(event, `${event.subject}-other`)],
  unknownType: (random, event) => [renamed(random, event, { type: 'exercise.dreamt' })],
  surplusField: (random, event) => [
    renamed(random, event, { data: { ...event.data, nonsense: 1 } }),
  ],
  notUtc: (random, event) => [renamed(random, event, { time: '2026-03-10T10:00:00+02:00' })],
  noJson: (_random, event) => [bytes(Buffer.from('{"specversion": "1.0", '), event.subject)],
  noText: (_random, event) => [bytes(Buffer.from([0xff, 0xfe, 0x00, 0x80]), event.subject)],
  noValue: (_random, event) => [bytes(null, event.subject)],
  large: (random, event) => {
    const valid = JSON.stringify(changed(event, { id: random.uuid() }));
    return [{ ...asMessage(event), value: `${PADDING}${valid}` }];
  },
  largeRefused: (random, event) => [
    renamed(random, event, { data: { ...event.data, nonsense: 'x'.repeat(1_000_000) } }),
  ],
} as const satisfies Record<string, Oddity>;

/** A kind of oddity. */
export type OddityName = keyof typeof ODDITIES;

/** Oddities that any traffic has a few of; records of a megabyte are asked for by name. */
export const ORDINARY_ODDITIES = (Object.keys(ODDITIES) as OddityName[]).filter(
  (name) => !name.startsWith('large'),
);
