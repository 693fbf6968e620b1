import { join } from 'node:path';
import { mkdirSync, writeFileSync } from 'node:fs';
import { TOPIC, TOPICS } from '@mastery/event-schemas';
import { signToken } from '@mastery/auth-jwt';
import { type Programs, type Progress, type Stack, runsFolder, startStack } from '@mastery/stack';
import { createGateway } from '../gateway.ts';
import { type Spent, allPids, cpuOfEach, spending } from '../processes.ts';
import { compare } from '../rounds.ts';
import type { Measured, Row } from '../scenario.ts';
import { type Distribution, distributionOf, quantile } from './distribution.ts';
import type { Pace } from './open-loop.ts';
import { latencyPicture } from './picture.ts';
import { roundOf, throughEngine, throughTopic } from './round.ts';

/** How much to measure. */
export interface LatencyEffort extends Pace {
  readonly students: number;
  readonly rounds: number;
}

const BARE_TOPIC = 'bench.latency';
const WARM_UP_SECONDS = 10;
const runFolder = join(runsFolder, 'bench-latency');

/** Where the picture of the last run lies. */
export const PICTURE_FILE = join(runFolder, 'latency.svg');

/**
 * From the moment in which an event is due to be sent until a consumer has its result, at a steady pace, all four
 * apps at work; beside it a record that kafkajs sends at the same pace until a consumer has it.
 */
export const latencyRows = async (
  programs: Programs,
  effort: LatencyEffort,
  say: Progress,
  signal: AbortSignal,
): Promise<Measured> => {
  const requests = TOPICS.filter(({ name }) => name === TOPIC.requests);
  const stack = await startStack({
    programs,
    ports: 'free',
    runFolder,
    topics: [...TOPICS, ...requests.map((topic) => ({ ...topic, name: BARE_TOPIC }))],
    appEnv: { 'api-gateway': { RATE_LIMITS: 'service=90000000' } },
    progress: say,
    signal,
  });
  try {
    return await measure(stack, effort, say);
  } finally {
    await stack.stop();
  }
};

/** What one round of both sides came to. */
interface Measure {
  readonly ours: Distribution;
  /** From the answer that the event is accepted; an answer that comes after the result counts as 0. */
  readonly accepted: Distribution;
  readonly bare: Distribution;
  readonly spent: Spent;
}

const measure = async (stack: Stack, effort: LatencyEffort, say: Progress): Promise<Measured> => {
  const token = await signToken({
    keys: stack.secrets.jwtKeys,
    subject: 'bench',
    role: 'service',
    expiresInSeconds: 7_200,
  });
  const engine = throughEngine(createGateway(stack.urls.apps['api-gateway'], token));
  const topic = await throughTopic(stack, BARE_TOPIC);
  const warm = { ...effort, seconds: WARM_UP_SECONDS };
  const rounds: Measure[] = [];
  for (let round = 0; round <= effort.rounds; round += 1) {
    // The first round warms both sides up.
    const pace = round === 0 ? warm : effort;
    const bare = distributionOf((await roundOf(stack, topic, pace)).fromDue);
    const { result, taken } = await spending(
      () => allPids(stack),
      () => roundOf(stack, engine, pace),
    );
    const ours = distributionOf(result.fromDue);
    say(
      `round ${round}: p50 ${quantile(ours, 0.5).toFixed(1)} ms, p99 ${quantile(ours, 0.99).toFixed(1)} ms`,
    );
    if (round === 0) continue;
    const accepted = distributionOf(result.fromAccepted);
    rounds.push({ ours, accepted, bare, spent: { count: ours.length, taken } });
  }
  await Promise.all([engine.close(), topic.close()]);
  draw(rounds, effort);
  return {
    rows: [rowOf(rounds, effort, 0.5, 15), rowOf(rounds, effort, 0.99, 50)],
    floors: [
      {
        what: 'event accepted → its result at a consumer, p99 of the worst round',
        unit: 'ms',
        measured: Math.max(...rounds.map(({ accepted }) => quantile(accepted, 0.99))),
        below: 500,
      },
      ...cpuOfEach(
        `one event at ${effort.perSecond} a second`,
        rounds.map(({ spent }) => spent),
      ),
    ],
  };
};

const rowOf = (
  rounds: readonly Measure[],
  { perSecond }: LatencyEffort,
  share: number,
  more: number,
): Row => ({
  scenario: `event due → its result at a consumer, ${perSecond} events a second, p${100 * share}`,
  baseline: 'a record that kafkajs sends at that pace, at a consumer',
  unit: 'ms',
  measured: compare(
    rounds.map(({ ours, bare }) => ({
      ours: quantile(ours, share),
      baseline: quantile(bare, share),
    })),
  ),
  target: { difference: { below: more } },
});

const draw = (rounds: readonly Measure[], { perSecond }: LatencyEffort): void => {
  const curves = [
    {
      name: 'the engine: event due → its result at a consumer',
      colour: '#0a6',
      times: distributionOf(rounds.flatMap(({ ours }) => ours)),
    },
    {
      name: 'kafkajs alone: record due → the record at a consumer',
      colour: '#888',
      times: distributionOf(rounds.flatMap(({ bare }) => bare)),
    },
  ];
  mkdirSync(runFolder, { recursive: true });
  writeFileSync(PICTURE_FILE, latencyPicture(`Latency at ${perSecond} events a second`, curves));
};
