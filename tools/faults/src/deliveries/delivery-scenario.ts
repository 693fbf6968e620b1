import { setTimeout as sleep } from 'node:timers/promises';
import type { ProcessHandle } from '@mastery/stack';
import type { DeliveryStage } from './delivery-stage.ts';
import { watchLag } from './lag.ts';
import { type ReceiverProcess, startReceiver } from './receiver.ts';
import { TELLINGS_EACH, scoresOf } from './scores.ts';
import { type Told, countTold } from './told.ts';

/** The broker takes 1 MiB at once. */
const CHUNK = 1_000;
const LIMIT_MS = 20 * 60_000;
const LOOK_EVERY_MS = 250;
const READ_KEYS_EVERY_MS = 3_000;

/** Results that tell a platform something, under a fault. */
export interface DeliveryScenario {
  readonly name: string;
  /** What happens, in a line. */
  readonly what: string;
  /** Each has one event, all of them at once. */
  readonly students: number;
  /** Of the receiver's requests, 0 to 1. */
  readonly failingShare: number;
  /** How long the receiver takes over a request, milliseconds. */
  readonly takesMs: number;
  /** How often the notification-service is killed. */
  readonly kills: (rounds: number) => number;
  /** Whether all results must be consumed while most messages still wait for their turn. */
  readonly isBurst: boolean;
}

/** What came of it. */
export interface DeliveryOutcome extends Told {
  readonly name: string;
  readonly seconds: number;
  /** Results that had to be told. */
  readonly results: number;
  readonly kills: number;
  /** Until every result was consumed, seconds; and the requests that had come by then. */
  readonly consumedAfter: number;
  readonly requestsThen: number;
  /** Until the results of one more event were consumed, sent at that moment, seconds. */
  readonly oneMoreAfter: number;
  /** The most results that were not consumed at any moment. */
  readonly lag: number;
  readonly problems: readonly string[];
}

/** Sends the scores of all students at once, does what the scenario asks for, and counts what the receiver was told. */
export const runDelivery = async (
  stage: DeliveryStage,
  scenario: DeliveryScenario,
  { seed, rounds }: { readonly seed: number; readonly rounds: number },
): Promise<DeliveryOutcome> => {
  const { name, students } = scenario;
  const receiver = await startReceiver({ ...scenario, seed });
  const lag = watchLag(stage.kafka.admin);
  try {
    receiver.expect(await stage.register(receiver.url));
    const since = performance.now();
    const passed = () => (performance.now() - since) / 1_000;
    const scores = scoresOf(name, students, seed);
    for (let from = 0; from < students; from += CHUNK) {
      await stage.kafka.send(scores.slice(from, from + CHUNK));
    }
    const expected = (students + 1) * TELLINGS_EACH;
    const kills = await killOften(stage.service, receiver, expected, scenario.kills(rounds));
    await lag.untilConsumed(LIMIT_MS);
    const consumedAfter = passed();
    const requestsThen = await receiver.count();
    await stage.kafka.send(scoresOf(`${name}-late`, 1, seed + 1));
    await lag.untilConsumed(LIMIT_MS);
    const consumed = { consumedAfter, requestsThen, oneMoreAfter: passed() - consumedAfter };
    const outcomes = await untilDone(stage, receiver, expected);
    const seconds = passed();

    const results = await stage.tellings();
    const { requests, forged } = await receiver.report();
    const told = countTold({ results, requests, kills });
    const standing = { ...told, outcomes, forged, deadLetters: await stage.deadLetters() };
    const outcome = { name, seconds, results: results.size, kills: kills.length, lag: lag.most() };
    const problems = [
      ...problemsOf({ ...standing, expected, results: results.size }),
      ...(scenario.isBurst && consumed.requestsThen > expected / 2
        ? [`consuming waited: ${consumed.requestsThen} requests had come by its end`]
        : []),
    ];
    return { ...outcome, ...consumed, ...told, problems };
  } finally {
    await lag.close().catch(() => undefined);
    await receiver.close();
  }
};

/** Kills the service when a part of the messages is on its way, and another, and starts it again each time. */
const killOften = async (
  service: ProcessHandle,
  receiver: ReceiverProcess,
  expected: number,
  times: number,
): Promise<readonly number[]> => {
  const kills: number[] = [];
  const deadline = performance.now() + LIMIT_MS;
  while (kills.length < times) {
    await sleep(LOOK_EVERY_MS);
    if (performance.now() > deadline) throw new Error('The messages never got so far');
    if ((await receiver.count()) < (expected * (kills.length + 1)) / (times + 1)) continue;
    kills.push(Date.now());
    service.kill('SIGKILL');
    await service.ended();
    await service.start();
  }
  return kills;
};

/** Waits until every message is noted as done. */
const untilDone = async (
  stage: DeliveryStage,
  receiver: ReceiverProcess,
  expected: number,
): Promise<ReadonlyMap<string, number>> => {
  const deadline = performance.now() + LIMIT_MS;
  for (;;) {
    if ((await receiver.count()) >= expected) {
      const outcomes = await stage.outcomes();
      const all = [...outcomes.values()].reduce((a, b) => a + b, 0);
      const isDone = all >= expected && !outcomes.has('open');
      if (isDone || performance.now() > deadline) return outcomes;
    }
    if (performance.now() > deadline) return stage.outcomes();
    await sleep(READ_KEYS_EVERY_MS);
  }
};

interface Standing extends Told {
  readonly expected: number;
  readonly results: number;
  readonly outcomes: ReadonlyMap<string, number>;
  readonly forged: number;
  readonly deadLetters: number;
}

const problemsOf = (standing: Standing): readonly string[] => {
  const { expected, results, outcomes } = standing;
  const counted = (['lost', 'doubled', 'strange', 'forged', 'deadLetters'] as const)
    .filter((what) => standing[what] > 0)
    .map((what) => `${what} × ${standing[what]}`);
  const noted = [...outcomes].map(([outcome, count]) => `${outcome} ${count}`).join(', ');
  return [
    ...counted,
    ...(results === expected ? [] : [`${results} results instead of ${expected}`]),
    ...(outcomes.size === 1 && outcomes.get('sent') === expected ? [] : [`noted are: ${noted}`]),
  ];
};
