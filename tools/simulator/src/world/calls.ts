import type { Faults } from './faults.ts';
import type { SimulatedProcess } from './process.ts';
import type { RandomSource } from './random.ts';
import type { Scheduler } from './scheduler.ts';
import type { Trace } from './trace.ts';

/** What the parts of a simulated world share. */
export interface World {
  readonly scheduler: Scheduler;
  readonly random: RandomSource;
  readonly faults: Faults;
  readonly trace: Trace;
}

/** A request of a process to a server. */
export interface Call<Answer> {
  /** For the trace. */
  readonly what: string;
  /** The caller gives up after this long, milliseconds. */
  readonly deadlineMs: number;
  /** Whether it changes something, so that being done late or twice matters. */
  readonly isWrite: boolean;
  /** Whether it may be done twice: what the Redis client sends again. */
  readonly mayRepeat?: boolean;
  /** Does it at the server; what it throws is the answer. */
  readonly execute: () => Answer;
  /** What the caller is told when it gave up. */
  readonly givenUp: () => Error;
}

/** Sends a request; the promise never settles when the process dies first. */
export type Send = <Answer>(process: SimulatedProcess, call: Call<Answer>) => Promise<Answer>;

/** How long a request may be under way after its caller gave up, milliseconds. */
const MAX_LATE_MS = 300_000;
const MAX_REPEAT_MS = 60_000;
const MAX_FREEZE_MS = 45_000;
const MAX_SLOW_MS = 4_000;

/**
 * The network between processes and servers. A request takes a moment there and its answer a moment back; by
 * chance each is slow, lost, late, done twice, or its process dies or stands still beside it.
 */
export const createSend =
  (world: World): Send =>
  (process, call) =>
    new Promise((resolve, reject) => {
      if (!process.isAlive()) return;
      const { faults, trace } = world;
      if (faults.strikes('crash-at-call')) {
        trace.note(process.name, () => `dies before ${call.what}`);
        process.kill();
        return;
      }
      const wire = createWire(world, process, call, { resolve, reject });
      const delay = delayOf(world, process);
      if (faults.strikes('lost-request')) wire.giveUp();
      else if (call.isWrite && faults.strikes('late-write')) doLate(world, call, wire);
      else if (call.mayRepeat === true && faults.strikes('write-twice')) {
        doTwice(world, call, wire, delay);
      } else doOnce(world, process, call, wire, delay);
    });

/** A moment for the way there; longer when the process stands still or the network is slow. */
const delayOf = ({ random, faults }: World, process: SimulatedProcess): number => {
  let delay = moment(random);
  if (faults.strikes('freeze')) {
    const ms = random.between(500, MAX_FREEZE_MS);
    process.freeze(ms);
    // The request had left already, or leaves when the process thaws.
    if (random.chance(0.5)) delay += ms;
  }
  if (faults.strikes('slow-call')) delay += random.between(100, MAX_SLOW_MS);
  return delay;
};

const moment = (random: RandomSource): number => random.between(0.1, 3);

type Outcome<Answer> =
  { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly error: unknown };

/** What can become of a request on its way. */
interface Wire<Answer> {
  readonly told: (what: string) => void;
  /** The server does it. */
  readonly execute: () => Outcome<Answer>;
  /** The caller is told what came of it. */
  readonly answer: (outcome: Outcome<Answer>, crashes?: boolean) => void;
  /** The caller stops waiting at its deadline. */
  readonly giveUp: () => void;
}

const createWire = <Answer>(
  { scheduler, random, trace }: World,
  process: SimulatedProcess,
  call: Call<Answer>,
  {
    resolve,
    reject,
  }: { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void },
): Wire<Answer> => {
  const told = (what: string) => trace.note(process.name, () => `${call.what}: ${what}`);
  return {
    told,
    execute: () => {
      try {
        return { ok: true, answer: call.execute() };
      } catch (error) {
        return { ok: false, error };
      }
    },
    answer: (outcome, crashes = false) =>
      scheduler.after(moment(random), () =>
        process.reach(() => {
          if (crashes) {
            told('dies with the answer on its way');
            process.kill();
          } else if (outcome.ok) {
            told('done');
            resolve(outcome.answer);
          } else {
            told(`failed: ${String(outcome.error)}`);
            reject(outcome.error as Error);
          }
        }),
      ),
    giveUp: () =>
      scheduler.after(call.deadlineMs, () =>
        process.reach(() => {
          told('gave up waiting');
          reject(call.givenUp());
        }),
      ),
  };
};

const doOnce = <Answer>(
  { scheduler, faults }: World,
  process: SimulatedProcess,
  { deadlineMs }: Call<Answer>,
  { execute, answer, giveUp }: Wire<Answer>,
  delay: number,
): void => {
  const isReplyLost = faults.strikes('lost-reply');
  const crashes = faults.strikes('crash-at-reply');
  // Slower than its caller is patient: done, and nobody is told.
  const isTooSlow = delay > deadlineMs && !process.isFrozen();
  if (isReplyLost || isTooSlow) giveUp();
  scheduler.after(delay, () => {
    const outcome = execute();
    if (!isReplyLost && !isTooSlow) answer(outcome, crashes);
  });
};

/** The caller gives up, and then it is done. */
const doLate = <Answer>(
  { scheduler, random }: World,
  { deadlineMs }: Call<Answer>,
  { execute, told, giveUp }: Wire<Answer>,
): void => {
  giveUp();
  const late = deadlineMs + random.between(0, random.pick([500, 10_000, MAX_LATE_MS]));
  scheduler.after(late, () => {
    told('done although its caller gave up');
    execute();
  });
};

/** It is done twice; the caller is told of one of them, or of none. */
const doTwice = <Answer>(
  { scheduler, random }: World,
  { deadlineMs }: Call<Answer>,
  { execute, answer, told, giveUp }: Wire<Answer>,
  delay: number,
): void => {
  const again = delay + random.between(0, random.pick([5, 2_000, MAX_REPEAT_MS]));
  const tells = random.pick(['first', again < deadlineMs ? 'second' : 'none', 'none'] as const);
  if (tells === 'none') giveUp();
  scheduler.after(delay, () => {
    const outcome = execute();
    if (tells === 'first') answer(outcome);
  });
  scheduler.after(again, () => {
    told('done a second time');
    const outcome = execute();
    if (tells === 'second') answer(outcome);
  });
};
