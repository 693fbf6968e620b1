import { TOPIC } from '@mastery/event-schemas';
import { Kafka, type Producer, logLevel } from 'kafkajs';
import { exerciseNow } from './exercise-now.ts';
import { type Spent, cpuOfEach, gatewayPids, spending } from './processes.ts';
import { putUnderLoad } from './put-under-load.ts';
import { compare } from './rounds.ts';
import type { Measured, Row } from './scenario.ts';
import type { World } from './world.ts';

/** Different events that are sent in turn; the log takes an event as often as it comes. */
const EVENTS = 6_400;
/** As many at once as the load on the gateway has connections. */
const LANES = 64;

/**
 * Ingest, one event a request and a hundred, beside a kafkajs producer that sends the same bytes. The worker
 * rests meanwhile, so that both sides have the machine to themselves.
 */
export const ingestRows = async (world: World): Promise<Measured> => {
  const worker = world.stack.apps.get('mastery-worker');
  await worker?.stop();
  const kafka = new Kafka({ brokers: [world.stack.urls.kafka], logLevel: logLevel.NOTHING });
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1 });
  await producer.connect();
  try {
    const one = { size: 1, what: 'one event', atLeast: 0.5 };
    const many = { size: 100, what: 'batches of 100', atLeast: 0.8 };
    const measured = [await rowOf(world, producer, one), await rowOf(world, producer, many)];
    return {
      rows: measured.map(({ row }) => row),
      floors: measured.flatMap(({ row, spent }) =>
        cpuOfEach(`one event of ${row.scenario}`, spent),
      ),
    };
  } finally {
    await producer.disconnect();
    await worker?.start();
  }
};

interface Size {
  readonly size: number;
  readonly what: string;
  readonly atLeast: number;
}

const rowOf = async (
  world: World,
  producer: Producer,
  { size, what, atLeast }: Size,
): Promise<{ readonly row: Row; readonly spent: readonly Spent[] }> => {
  const { gateway, seconds, rounds, seeded } = world;
  const events = Array.from({ length: EVENTS }, (_, n) => eventOf(seeded.students[n] ?? '', n));
  const requests = Array.from({ length: EVENTS / size }, (_, n) =>
    events.slice(n * size, (n + 1) * size),
  );
  const bodies = requests.map((some) => JSON.stringify(size === 1 ? some[0] : some));
  const url = `${gateway.url}/mastery/ingest`;
  const measured: { ours: number; baseline: number }[] = [];
  const spent: Spent[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const baseline = await produce(producer, requests, seconds);
    const load = { url, token: gateway.token, bodies, seconds, from: 0 };
    const { result, taken } = await spending(
      () => gatewayPids(world.stack),
      () => putUnderLoad(load),
    );
    // The first round warms both sides up.
    if (round === 0) continue;
    measured.push({ ours: result.perSecond * size, baseline });
    spent.push({ count: result.requests * size, taken });
  }
  const row: Row = {
    scenario: `\`POST /mastery/ingest\`, ${what}`,
    baseline: 'a kafkajs producer sending the same bytes, acks=all',
    unit: 'events/s',
    measured: compare(measured),
    target: { ratio: { atLeast } },
  };
  return { row, spent };
};

type Event = ReturnType<typeof eventOf>;

/** Sends for some seconds, as fast as the broker acknowledges. @returns events a second */
const produce = async (
  producer: Producer,
  requests: readonly (readonly Event[])[],
  seconds: number,
): Promise<number> => {
  const sends = requests.map((events) =>
    events.map((event) => ({ key: event.subject, value: JSON.stringify(event) })),
  );
  const started = performance.now();
  const end = started + seconds * 1_000;
  let next = 0;
  let sent = 0;
  const lane = async () => {
    while (performance.now() < end) {
      const messages = sends[next++ % sends.length] ?? [];
      await producer.send({ topic: TOPIC.requests, acks: -1, messages });
      sent += messages.length;
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return (1_000 * sent) / (performance.now() - started);
};

const eventOf = (subject: string, n: number) =>
  exerciseNow(subject, {
    topic: 'BBB-block-1',
    exercise_id: `exercise-${n % 50}`,
    correct: true,
  });
