import { learningEvent } from './learning-events.ts';
import { type Event, type Message, asMessage } from './message.ts';
import { ODDITIES, ORDINARY_ODDITIES, type OddityName } from './oddities.ts';
import { type Random, createRandom } from './random.ts';

/** What traffic a scenario wants. */
export interface TrafficOptions {
  readonly seed: number;
  /** Keeps the students of a scenario apart from those of all others. */
  readonly prefix: string;
  readonly students: number;
  /** Learning events; oddities come on top. */
  readonly events: number;
  /** Of the events, the share that is followed by an oddity; 0.08 unless given. */
  readonly oddityShare?: number;
  readonly oddities?: readonly OddityName[];
  /** Students who are erased in the middle; half of them go on afterwards. */
  readonly erased?: number;
}

const DAY_MS = 86_400_000;
/** The events of a student are spread over so many days. */
const DAYS = 25;

/** The records of a scenario in the order in which they are sent. */
export const createTraffic = (options: TrafficOptions): readonly Message[] => {
  const { events, students, prefix, oddityShare = 0.08, erased = 0 } = options;
  const random = createRandom(options.seed);
  const oddities = options.oddities ?? ORDINARY_ODDITIES;
  const begin = Date.now() - DAYS * DAY_MS;
  const messages: Message[] = [];
  const gone = new Set<number>();
  for (let index = 0; index < events; index += 1) {
    const student = random.below(students);
    if (gone.has(student)) continue;
    const at = begin + Math.floor((index / events) * (DAYS - 0.1) * DAY_MS) + random.below(60_000);
    const event = learningEvent(random, `${prefix}-${student}`, at);
    messages.push(asMessage(event));
    if (random.chance(oddityShare)) {
      messages.push(...ODDITIES[oddityOf(random, oddities)](random, event));
    }
    if (student < erased && index > events / 3 && random.chance(0.08)) {
      messages.push(asMessage(erasure(random, event)));
      // What was sent before comes again: it must not bring anybody back.
      if (random.chance(0.5)) messages.push(asMessage(event));
      if (student % 2 === 0) gone.add(student);
    }
  }
  return messages;
};

const oddityOf = (random: Random, names: readonly OddityName[]): OddityName =>
  names[random.below(names.length)] ?? 'sentAgain';

const erasure = (random: Random, { subject, time }: Event): Event => ({
  specversion: '1.0',
  id: random.uuid(),
  source: 'urn:faults',
  type: 'student.erasure.requested',
  subject,
  time,
  data: { requested_by: 'admin' },
});
