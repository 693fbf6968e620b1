import { setTimeout as sleep } from 'node:timers/promises';
import type { Stack } from '@mastery/stack';
import { Redis } from 'ioredis';
import { type ReceiverProcess, startReceiver } from '../deliveries/receiver.ts';
import { countTold } from '../deliveries/told.ts';
import { readTopic } from '../oracle/read-topic.ts';
import type { KafkaClient } from '../stage/kafka.ts';
import { judgeVisits } from './judge-visits.ts';
import { type Visitors, startVisitors } from './visitors.ts';

/** What people ask of the gateway and what a platform is told, kept to be judged. */
export interface FrontDoor {
  visit(of: { readonly prefix: string; readonly seed: number }): Visitors;
  /** Around this moment (milliseconds since the epoch) a message could be sent and not be noted: it may come again. */
  excuse(at: number): void;
  /** What is wrong with everything so far. */
  judged(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** What it is made of. */
export interface FrontDoorDeps {
  readonly url: string;
  readonly token: string;
  readonly kafka: KafkaClient;
  readonly stack: Pick<Stack, 'urls'>;
  /** Whether a platform is told everything. */
  readonly isTold: boolean;
}

const TELLING: readonly string[] = ['mastery.threshold.reached', 'learning.path.recommended'];
const TOLD_WITHIN_MS = 90_000;
const LOOK_EVERY_MS = 1_000;

/** Registers a platform that is told everything, if there is to be one, and lets visitors in. */
export const openFrontDoor = async (deps: FrontDoorDeps): Promise<FrontDoor> => {
  const { url, token, kafka, stack, isTold } = deps;
  const receiver = isTold ? await startPlatform(url, token) : null;
  const all: Visitors[] = [];
  const kills: number[] = [];
  return {
    visit: (of) => {
      const visitors = startVisitors(url, token, of);
      all.push(visitors);
      return visitors;
    },
    excuse: (at) => kills.push(at),
    judged: async () => [
      ...judgeVisits(all.flatMap(({ visits }) => visits)),
      ...(await judgeAccepted(kafka, all)),
      ...(await judgeAnswers({ url, token }, all.at(-1)?.students ?? [], stack.urls.redis)),
      ...(receiver === null ? [] : await judgeTold(kafka, receiver, kills)),
    ],
    close: async () => receiver?.close(),
  };
};

const startPlatform = async (url: string, token: string): Promise<ReceiverProcess> => {
  const receiver = await startReceiver({ failingShare: 0, takesMs: 0, seed: 1 });
  receiver.expect(await register(url, token, receiver.url));
  return receiver;
};

const register = async (url: string, token: string, hook: string): Promise<string> => {
  const answer = await ask({ url, token }, '/notifications/webhooks', { url: hook });
  if (!answer.ok) throw new Error(`The webhook was not taken: ${await answer.text()}`);
  return ((await answer.json()) as { readonly secret: string }).secret;
};

const ask = ({ url, token }: { url: string; token: string }, path: string, body: unknown) =>
  fetch(`${url}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(15_000),
  });

/** Every event that a caller was promised is in the log. */
const judgeAccepted = async (kafka: KafkaClient, all: readonly Visitors[]) => {
  const log = await readTopic(kafka.kafka, 'mastery.requests');
  const text = new Set(log.map(({ value }) => /"id":"([^"]+)"/.exec(String(value))?.[1]));
  const lost = all.flatMap(({ accepted }) => [...accepted]).filter((id) => !text.has(id));
  return lost.length === 0 ? [] : [`accepted and not in the log × ${lost.length}: ${lost[0]}`];
};

interface Document {
  readonly mastery_score?: number;
}

/** What the gateway tells of a student is what stands in the store: no cache missed its eviction. */
const judgeAnswers = async (
  door: { readonly url: string; readonly token: string },
  students: readonly string[],
  redisUrl: string,
) => {
  const redis = new Redis(redisUrl, { maxRetriesPerRequest: 20 });
  const wrong: string[] = [];
  try {
    for (const student of students) {
      const kept = await redis.hget(`student:${student}:profile:current_mastery`, 'data');
      if (kept === null) continue;
      const answer = await ask(door, '/mastery/query', { student_id: student });
      const told = (await answer.json()) as Document;
      const { mastery_score: stands } = JSON.parse(kept) as Document;
      if (told.mastery_score !== stands) {
        const layer = answer.headers.get('x-cache') ?? 'none';
        wrong.push(`${student}: ${told.mastery_score} (${layer}) instead of ${stands}`);
      }
    }
  } finally {
    redis.disconnect();
  }
  return wrong.length === 0 ? [] : [`told what does not stand × ${wrong.length}: ${wrong[0]}`];
};

/** Every result that tells a platform something was told, once. */
const judgeTold = async (
  kafka: KafkaClient,
  receiver: ReceiverProcess,
  kills: readonly number[],
): Promise<readonly string[]> => {
  const tellings = (await readTopic(kafka.kafka, 'mastery.results'))
    .map(({ value }) => JSON.parse(String(value)) as { readonly id: string; readonly type: string })
    .flatMap(({ id, type }) => (TELLING.includes(type) ? [id] : []));
  const results = new Set(tellings);
  const deadline = performance.now() + TOLD_WITHIN_MS;
  for (;;) {
    const { requests, forged } = await receiver.report();
    const told = { ...countTold({ results, requests, kills }), forged };
    if (told.lost === 0 || performance.now() > deadline) {
      return (['lost', 'doubled', 'strange', 'forged'] as const)
        .filter((what) => told[what] > 0)
        .map((what) => `told to the platform, ${what} × ${told[what]} of ${results.size}`);
    }
    await sleep(LOOK_EVERY_MS);
  }
};
