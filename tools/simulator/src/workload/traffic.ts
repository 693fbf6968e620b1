import { type LearningEvent, TOPIC } from '@mastery/event-schemas';
import type { Broker } from '../broker/broker.ts';
import type { Plan } from '../simulation/plan.ts';
import type { World } from '../world/calls.ts';
import { createEvents } from './learning-events.ts';
import { ODDITIES, ODDITY_NAMES, type OddityName, type Sent, recordOf } from './oddities.ts';

/** How much is sent, to whom, for how long. */
export type TrafficPlan = Pick<Plan, 'students' | 'records' | 'windows'>;

/** Of all records, those that are odd. */
const ODD = 0.35;
/** Of sound events, those whose first sending fails, so that they come after younger ones. */
const RETRIED = 0.06;
/** Records that are sent in one go, at most. */
const MAX_BURST = 8;

/** What is possible only now and then is tried more often. */
const CHOICES: readonly OddityName[] = [
  ...ODDITY_NAMES,
  'erasure',
  ...Array.from({ length: 6 }, (): OddityName => 'replay of a dead letter from before an erasure'),
];

/** Oddities that are events and are refused. */
const REFUSED: ReadonlySet<OddityName> = new Set<OddityName>([
  'from the future',
  'more correct than total',
  'component out of range',
  'one topic too many',
  'fails always',
]);

/** Plans what learning agents send: bursts of records of many students, sound and odd. */
export const sendTraffic = (world: World, broker: Broker, plan: TrafficPlan): void => {
  const { scheduler, random, trace } = world;
  const events = createEvents(random, scheduler.now);
  const sent = new Map<
    string,
    { readonly before: LearningEvent[]; readonly refused: LearningEvent[] }
  >();

  const append = (what: string, { record, partition }: Sent) => {
    const at = broker.append(TOPIC.requests, record, partition);
    const student = typeof record.key === 'string' ? record.key : 'nobody';
    trace.note('agents', () => `${what} of ${student} at ${at.partition}/${at.offset}`);
  };
  const sendSound = (student: string, before: LearningEvent[]) => {
    const event = events.some(student);
    before.push(event);
    const send = () => append(event.type, recordOf(event));
    if (random.chance(RETRIED)) scheduler.after(random.between(10, 20_000), send);
    else send();
  };
  const sendOne = () => {
    const student = random.pick(plan.students);
    const { before, refused } = sent.get(student) ?? { before: [], refused: [] };
    sent.set(student, { before, refused });
    const name = random.chance(ODD) ? random.pick(CHOICES) : null;
    const context = { random, events, broker, now: scheduler.now, student, before, refused };
    const odd = name === null ? null : ODDITIES[name](context);
    if (name === null || odd === null) {
      sendSound(student, before);
      return;
    }
    append(name, odd);
    if (REFUSED.has(name)) refused.push(JSON.parse(String(odd.record.value)) as LearningEvent);
  };
  for (let left = plan.records; left > 0;) {
    const burst = Math.min(left, 1 + random.below(MAX_BURST));
    left -= burst;
    const { from, to } = random.pick(plan.windows);
    scheduler.at(random.between(from, to), () => {
      for (let n = 0; n < burst; n += 1) sendOne();
    });
  }
};
