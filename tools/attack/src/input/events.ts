import { randomUUID } from 'node:crypto';
import { READERS, TOPIC, partitionOfKey } from '@mastery/event-schemas';
import { type Check, type How, tally } from '../scenario.ts';
import { ask, bearer } from '../target/ask.ts';
import { type KafkaClient, connectKafka } from '../target/kafka.ts';
import { type Target, localOf } from '../target/target.ts';
import { until } from '../target/until.ts';
import { eventRecords, garbage } from './records.ts';

/** Far longer than a healthy engine takes, also on a busy machine. */
const PATIENCE_MS = 90_000;
const OPERATOR = { sub: 'attack-operator', role: 'admin' } as const;

/** Hostile records straight onto the topics, and whether the engine goes on. */
export const events = async (target: Target, { seed, brief }: How): Promise<readonly Check[]> => {
  const kafka = await connectKafka(localOf(target).urls.kafka);
  try {
    const { topics } = await kafka.admin.fetchTopicMetadata({ topics: [TOPIC.requests] });
    const partitions = topics[0]?.partitions.length ?? 1;
    const sent = tally(
      'hostile records of every event type, and what is no event, are on the topics',
    );
    for (const [topic, type, records] of eventRecords(seed, brief ? 3 : 60)) {
      await kafka.send(topic, records);
      records.forEach(() => sent.tried(type === '' ? 'no type' : null));
    }
    // The trail and the dead letters are for good: what stands there in npm test, other tests would find.
    for (const topic of brief ? [TOPIC.requests] : Object.values(TOPIC)) {
      for (const [what, record] of garbage(partitions)) {
        const failed = await kafka.send(topic, [record]).then(
          () => null,
          (error: unknown) => `${what} on ${topic}: ${String(error)}`,
        );
        sent.tried(failed);
      }
    }
    return [
      sent.check(),
      await movesOn(target, kafka, partitions),
      await isRead(kafka, brief),
      await canBeReviewed(target),
    ];
  } finally {
    await kafka.close();
  }
};

/** A student on each partition, whose event is behind the hostile ones. */
const movesOn = async (target: Target, kafka: KafkaClient, partitions: number): Promise<Check> => {
  const check = tally(
    'every partition moves on: a student behind the hostile records gets a score',
  );
  const students = Array.from({ length: partitions }, (_, partition) =>
    studentOn(partition, partitions),
  );
  const since = performance.now();
  await kafka.send(
    TOPIC.requests,
    students.map((student) => ({ key: student, value: JSON.stringify(evidence(student)) })),
  );
  const headers = bearer(target, { sub: 'attack-witness', role: 'service' });
  await Promise.all(
    students.map(async (student) => {
      const body = JSON.stringify({ student_id: student });
      const question = { method: 'POST', path: '/mastery/query', headers, body };
      const scored = await until(
        PATIENCE_MS,
        async () => (await ask(target, question)).status === 200,
      );
      check.tried(scored ? null : `no score of ${student} after ${PATIENCE_MS / 1_000} s`);
    }),
  );
  return check.check(`all after ${((performance.now() - since) / 1_000).toFixed(1)} s`);
};

const studentOn = (partition: number, partitions: number): string => {
  for (;;) {
    const student = `fuzz-${randomUUID().slice(0, 8)}`;
    if (partitionOfKey(Buffer.from(student), partitions) === partition) return student;
  }
};

const evidence = (student: string) => ({
  ...{ specversion: '1.0', id: randomUUID(), source: 'urn:attack', subject: student },
  ...{
    type: 'quiz.completed',
    time: new Date().toISOString(),
    data: { topic: 'BBB-block-1', quiz_id: 'q', score: 0.8 },
  },
});

const isRead = async (kafka: KafkaClient, brief: boolean): Promise<Check> => {
  const check = tally('every consumer group reads to the end of its topic');
  for (const { group, topic } of brief ? READERS.slice(0, 1) : READERS) {
    const read = await until(PATIENCE_MS, async () => (await kafka.lagOf(group, topic)) === 0);
    check.tried(
      read
        ? null
        : `${group} stands still on ${topic}, ${await kafka.lagOf(group, topic)} records before its end`,
    );
  }
  return check.check();
};

const canBeReviewed = async (target: Target): Promise<Check> => {
  const check = tally('dead letters and the trail can still be looked at');
  for (const path of [
    '/operations/dlq?limit=100',
    '/operations/pipeline',
    '/operations/flow',
    '/audit?limit=20',
    '/audit/verification',
  ]) {
    const { status, text } = await ask(target, {
      method: 'GET',
      path,
      headers: bearer(target, OPERATOR),
    });
    check.tried(status === 200 ? null : `${path}: ${status} ${text.slice(0, 300)}`);
  }
  return check.check();
};
