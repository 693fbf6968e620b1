import { randomUUID } from 'node:crypto';
import { TOPIC, partitionOfKey } from '@mastery/event-schemas';
import type { Tally } from '../scenario.ts';
import { ask, bearer } from '../target/ask.ts';
import { type KafkaClient, connectKafka } from '../target/kafka.ts';
import { type Target, localOf } from '../target/target.ts';
import { until } from '../target/until.ts';
import type { Exhaustion } from './at-the-door.ts';

/** Others wait no longer for their score, milliseconds. */
const PATIENCE_MS = 60_000;

const event = (student: string, type: string, data: object) => ({
  key: student,
  value: JSON.stringify({
    ...{ specversion: '1.0', id: randomUUID(), source: 'urn:attack', subject: student },
    ...{ type, time: new Date().toISOString(), data },
  }),
});
const quiz = (student: string) =>
  event(student, 'quiz.completed', { topic: 'BBB-block-1', quiz_id: 'q', score: 0.8 });

const isScored = (target: Target, student: string) => async () => {
  const headers = bearer(target, { sub: 'attack-witness', role: 'service' });
  const body = JSON.stringify({ student_id: student });
  return (
    (await ask(target, { method: 'POST', path: '/mastery/query', headers, body })).status === 200
  );
};

const withKafka = async (
  target: Target,
  work: (kafka: KafkaClient, partitions: number) => Promise<void>,
) => {
  const kafka = await connectKafka(localOf(target).urls.kafka);
  try {
    const { topics } = await kafka.admin.fetchTopicMetadata({ topics: [TOPIC.requests] });
    await work(kafka, topics[0]?.partitions.length ?? 1);
  } finally {
    await kafka.close();
  }
};

/** A student on another partition than this one, and one on the same. */
const neighbours = (student: string, partitions: number) => {
  const of = (name: string) => partitionOfKey(Buffer.from(name), partitions);
  const names = Array.from({ length: 200 }, () => `n-${randomUUID()}`);
  const near = names.find((name) => of(name) === of(student)) ?? 'n-near';
  const far = names.find((name) => of(name) !== of(student)) ?? 'n-far';
  return { near, far };
};

const othersAreServed = async (
  target: Target,
  kafka: KafkaClient,
  students: readonly string[],
  tries: Tally,
) => {
  await kafka.send(TOPIC.requests, students.map(quiz));
  for (const student of students) {
    const scored = await until(PATIENCE_MS, isScored(target, student));
    tries.tried(scored ? null : `${student} has no score after ${PATIENCE_MS / 1_000} s`);
  }
};

/** One student who does more than all others together. */
const hotStudent: Exhaustion = {
  what: 'a hot student: thousands of events at once, and the neighbours get their scores',
  needs: 'stack',
  run: (target, { brief }, tries) =>
    withKafka(target, async (kafka, partitions) => {
      const hot = `hot-${randomUUID()}`;
      for (let sent = 0; sent < (brief ? 300 : 10_000); sent += 300) {
        await kafka.send(
          TOPIC.requests,
          Array.from({ length: 300 }, () => quiz(hot)),
        );
      }
      const { near, far } = neighbours(hot, partitions);
      await othersAreServed(target, kafka, [far, near], tries);
    }),
};

/** Records that end as dead letters, so many that nobody can look at them one by one. */
const floodedDlq: Exhaustion = {
  what: 'a flooded DLQ: thousands of dead letters, which can be counted, listed and lived with',
  needs: 'stack',
  run: (target, { brief }, tries) =>
    withKafka(target, async (kafka, partitions) => {
      const flood = `flood-${randomUUID()}`;
      for (let sent = 0; sent < (brief ? 200 : 20_000); sent += 200) {
        await kafka.send(
          TOPIC.requests,
          Array.from({ length: 200 }, (_, n) => ({ key: flood, value: `{"no":${n}` })),
        );
      }
      const { near, far } = neighbours(flood, partitions);
      await othersAreServed(target, kafka, [far, near], tries);
      const headers = bearer(target, { sub: 'attack-operator', role: 'admin' });
      for (const path of [
        '/operations/dlq',
        '/operations/dlq?limit=100&reason=schema',
        '/operations/pipeline',
      ]) {
        const { status, ms } = await ask(target, { method: 'GET', path, headers });
        tries.tried(
          status === 200 && ms < 10_000 ? null : `${path}: ${status} after ${Math.round(ms)} ms`,
        );
      }
    }),
};

/** What only a producer within can do. */
export const ON_THE_LOG: readonly Exhaustion[] = [hotStudent, floodedDlq];
