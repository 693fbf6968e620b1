import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TOPIC } from '@mastery/event-schemas';
import { Redis } from 'ioredis';
import { type Check, tally } from '../scenario.ts';
import { ask, bearer } from '../target/ask.ts';
import { connectKafka } from '../target/kafka.ts';
import { type LocalStack, type Target, localOf } from '../target/target.ts';
import { readTopic } from './read-topic.ts';

/** Long enough not to be found by chance. */
const DISTINCT = 12;

/** Every secret of the stack, in the forms in which it may be written. */
const secretsOf = ({ secrets }: LocalStack): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries<string>({ ...secrets })) {
    if (name === 'vapidPublicKey') continue;
    const bare = value.split(':').at(-1) ?? value;
    found.set(bare, name);
    found.set(Buffer.from(bare).toString('base64'), `${name}, as base64`);
    found.set(Buffer.from(bare, 'base64url').toString('hex'), `${name}, as hex`);
  }
  return found;
};

/** Whoever is known to the state store: they were all worked with. */
const studentsOf = async (local: LocalStack): Promise<readonly string[]> => {
  const redis = new Redis(local.urls.redis, { maxRetriesPerRequest: 1 });
  try {
    const students = new Set<string>();
    for (const key of await redis.keys('student:*')) students.add(key.split(':')[1] ?? '');
    return [...students].filter((student) => student.length >= DISTINCT);
  } finally {
    redis.disconnect();
  }
};

/** Things happen to one student whose id, address and token nobody else has; what was answered to mistakes. */
const traffic = async (target: Target) => {
  const student = `leak-${randomUUID()}`;
  const email = `${student}@leak.example`;
  const own = bearer(target, { sub: student, role: 'student' });
  const admin = bearer(target, { sub: `ops-${student}`.slice(0, 60), role: 'admin' });
  const wrong: string[] = [];
  const send = async (
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body?: object | string,
  ) => {
    const sent = typeof body === 'string' ? body : JSON.stringify(body);
    const { status, text } = await ask(target, {
      method,
      path,
      headers,
      ...(body !== undefined && { body: sent }),
    });
    if (status >= 400) wrong.push(text);
  };
  const event = {
    ...{ specversion: '1.0', id: randomUUID(), source: 'urn:attack', subject: student },
    ...{ type: 'quiz.completed', time: new Date().toISOString() },
  };
  await send('POST', '/mastery/ingest', admin, {
    ...event,
    data: { topic: 'BBB-block-1', quiz_id: 'q', score: 0.8 },
  });
  await send('POST', '/mastery/ingest', admin, {
    ...event,
    data: { topic: 'BBB-block-1', quiz_id: 'q', score: student },
  });
  await send('PUT', '/notifications/preferences', own, { email });
  await send('PUT', '/notifications/preferences', own, { email: `${email} ` });
  await send('POST', '/mastery/query', own, { student_id: student, [student]: email });
  await send('POST', '/mastery/query', own, `{"student_id":"${student}"`);
  await send(
    'GET',
    `/students/${student}/export`,
    bearer(target, { sub: 'other', role: 'student' }),
  );
  await send(
    'POST',
    '/mastery/query',
    { authorization: `${own['authorization'] ?? ''}x` },
    { student_id: student },
  );
  await sleep(2_000);
  return { student, email, token: (own['authorization'] ?? '').split('.').at(-1) ?? '', wrong };
};

/** What is found of some needles in a text, without saying the needle. */
const found = (
  text: string,
  needles: ReadonlyMap<string, string>,
  where: string,
): readonly string[] =>
  [...needles]
    .filter(([needle]) => needle.length >= DISTINCT && text.includes(needle))
    .map(([, name]) => `${where}: ${name}`);

const metricsOf = async (local: LocalStack): Promise<readonly (readonly [string, string])[]> => {
  const ports = Object.entries(local.ports.apps).flatMap(
    ([app, { internal, sidecar }]) =>
      [
        [`metrics of ${app}`, internal],
        [`metrics of ${app}’s sidecar`, sidecar.metrics],
      ] as const,
  );
  return Promise.all(
    ports.map(async ([name, port]) => {
      const headers = { accept: 'application/openmetrics-text' };
      return [
        name,
        await (await fetch(`http://127.0.0.1:${port}/metrics`, { headers })).text(),
      ] as const;
    }),
  );
};

const logsOf = ({ logsFolder }: LocalStack): readonly (readonly [string, string])[] =>
  readdirSync(logsFolder).map(
    (file) => [`log ${file}`, readFileSync(join(logsFolder, file), 'utf8')] as const,
  );

/** Everything that was written, looked through for everything that is secret and everybody who is a person. */
export const leaks = async (target: Target): Promise<readonly Check[]> => {
  const local = localOf(target);
  const { student, email, token, wrong } = await traffic(target);
  const secrets = new Map([...secretsOf(local), [token, 'the signature of a token']]);
  const people = new Map(
    (await studentsOf(local)).map((id) => [id, 'a student’s id'] as [string, string]),
  );
  people.set(student, 'the id of the student of this scan').set(email, 'an e-mail address');
  const noSecret = tally('no secret stands in any log, metric, error answer or topic');
  const noPerson = tally(
    'no student’s id or address stands in any log or metric, nor in an error answer beyond what was sent, nor in the trail',
  );
  const outside = [...logsOf(local), ...(await metricsOf(local))];
  for (const [where, text] of outside) {
    noSecret.tried(found(text, secrets, where).slice(0, 3).join('; ') || null);
    noPerson.tried(found(text, people, where).slice(0, 3).join('; ') || null);
  }
  for (const text of wrong) {
    noSecret.tried(found(text, secrets, 'an error answer').join('; ') || null);
    noPerson.tried(text.includes(email) ? `an error answer: ${text}` : null);
  }
  const kafka = await connectKafka(local.urls.kafka);
  try {
    for (const topic of Object.values(TOPIC)) {
      const text = await readTopic(kafka.kafka, kafka.admin, topic);
      noSecret.tried(found(text, secrets, topic).join('; ') || null);
      const whom = topic === TOPIC.audit ? people : new Map([[email, 'an e-mail address']]);
      noPerson.tried(found(text, whom, topic).slice(0, 3).join('; ') || null);
    }
  } finally {
    await kafka.close();
  }
  const size = outside.reduce((sum, [, text]) => sum + text.length, 0);
  const figures = `${(size / 1e6).toFixed(1)} MB of logs and metrics`;
  return [
    noSecret.check(`${secrets.size} forms of secrets in ${figures}`),
    noPerson.check(`${people.size} people in ${figures}`),
  ];
};
