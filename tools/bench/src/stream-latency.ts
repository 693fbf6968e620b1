import { exercise } from './exercise.ts';
import { followResults } from './follow-results.ts';
import { now } from './now.ts';
import { compare, median } from './rounds.ts';
import type { Row } from './scenario.ts';
import type { Heard, Listeners } from './start-listeners.ts';
import { p95 } from './timed.ts';
import type { World } from './world.ts';

/** People who listen, a stream each. */
export interface Audience {
  readonly who: string;
  /** Whom the results are about. */
  readonly students: readonly string[];
  /** The n-th is of somebody who hears of the n-th student. */
  readonly tokens: readonly string[];
  /** How many of them hear of a result. */
  readonly hearers: number;
}

/** So many results, one at a time, make one figure of a round. */
const SAMPLES = 40;

/** From the moment another consumer has a result until people hear of it, beside one who listens alone. */
export const latencyRows = async (
  world: World,
  listeners: Listeners,
  audience: Audience,
): Promise<readonly Row[]> => {
  const { who, students, tokens, hearers } = audience;
  const some = students.slice(0, SAMPLES);
  const alone = { students: some.slice(0, 1), tokens: tokens.slice(0, 1), hearers: 1 };
  const measured: { readonly ours: Latency; readonly baseline: Latency }[] = [];
  const ear = await listen(world);
  // The first round warms both sides up.
  for (let round = 0; round <= world.rounds; round += 1) {
    const baseline = await latencyOf(world, listeners, ear, alone);
    const ours = await latencyOf(world, listeners, ear, { students: some, tokens, hearers });
    if (round > 0) measured.push({ ours, baseline });
  }
  await ear.close();
  return (['p50', 'p95'] as const).map((figure) => ({
    scenario: `result → ${who}, ${figure}`,
    baseline: 'one stream alone',
    unit: 'ms',
    measured: compare(
      measured.map(({ ours, baseline }) => ({ ours: ours[figure], baseline: baseline[figure] })),
    ),
    target: {},
  }));
};

/** Milliseconds. */
interface Latency {
  readonly p50: number;
  readonly p95: number;
}

const latencyOf = async (
  { gateway }: World,
  listeners: Listeners,
  ear: Ear,
  { students, tokens, hearers }: Omit<Audience, 'who'>,
): Promise<Latency> => {
  await listeners.open(tokens);
  const times: number[] = [];
  for (let n = 0; n < SAMPLES; n += 1) {
    const student = students[n % students.length] ?? '';
    await gateway.post('/mastery/ingest', exercise(student, n));
    const heard = await listeners.take(hearers);
    const at = await ear.publishedAt(heard);
    times.push(...heard.map((each) => Math.max(0, each.at - at)));
  }
  await listeners.close();
  return { p50: median(times), p95: p95(times) };
};

/** Another consumer of the results. */
interface Ear {
  /** When it had the result that these people heard of. @throws Error unless it was one and the same */
  publishedAt(heard: readonly Heard[]): Promise<number>;
  close(): Promise<void>;
}

const listen = async ({ stack }: World): Promise<Ear> => {
  const published = new Map<string, PromiseWithResolvers<number>>();
  const of = (id: string) => {
    const known = published.get(id) ?? Promise.withResolvers<number>();
    published.set(id, known);
    return known;
  };
  const consumer = await followResults(stack, (records) => {
    const at = now();
    for (const { value } of records)
      of((JSON.parse(String(value)) as { id: string }).id).resolve(at);
  });
  return {
    publishedAt: (heard) => {
      const [id = '', ...others] = new Set(heard.map((each) => each.id));
      if (others.length > 0) throw new Error('results came that nobody asked for');
      return of(id).promise;
    },
    close: () => consumer.close(),
  };
};
