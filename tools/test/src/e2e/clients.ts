import { createHmac, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkedFetch } from '@mastery/api-schemas/testing';
import { Redis } from 'ioredis';
import { type EachMessagePayload, Kafka, Partitioners, logLevel } from 'kafkajs';
import { runningStack } from '../stack-file.ts';

/** A client of the contract that shares no code with the engine: plain kafkajs, ioredis and fetch. */
export const stack = runningStack();

const kafka = new Kafka({
  clientId: 'end-to-end',
  brokers: [stack.urls.kafka],
  logLevel: logLevel.NOTHING,
});

/** A student that no other test knows. */
export const newStudent = (): string => `s-${randomUUID()}`;

/** A new W3C trace. */
export const newTrace = () => {
  const traceId = randomUUID().replaceAll('-', '');
  return { traceId, traceparent: `00-${traceId}-${traceId.slice(0, 16)}-01` };
};

/** A learning event as contracts.md describes it. */
export const learningEvent = (subject: string, type: string, data: object, more: object = {}) => ({
  specversion: '1.0',
  id: randomUUID(),
  source: 'urn:end-to-end',
  type,
  subject,
  time: new Date().toISOString(),
  data,
  ...more,
});

/** Writes events straight to `mastery.requests`, as a learning agent does. */
export const produce = async (
  ...events: readonly { readonly subject: string; readonly value: string }[]
): Promise<void> => {
  const producer = kafka.producer({
    idempotent: true,
    createPartitioner: Partitioners.DefaultPartitioner,
  });
  await producer.connect();
  await producer.send({
    topic: 'mastery.requests',
    acks: -1,
    messages: events.map(({ subject, value }) => ({
      key: subject,
      value,
      headers: { 'content-type': 'application/cloudevents+json' },
    })),
  });
  await producer.disconnect();
};

/** An event as a record of `mastery.requests`. */
export const asRecord = (event: { readonly subject: string }) => ({
  subject: event.subject,
  value: JSON.stringify(event),
});

/** A record as a consumer sees it. */
export interface Seen {
  readonly key: string;
  readonly value: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Follows a topic from its beginning and remembers the records with these keys. */
export const follow = async (topic: string, ...keys: readonly string[]) => {
  const consumer = kafka.consumer({ groupId: `end-to-end-${randomUUID()}` });
  const seen: Seen[] = [];
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await consumer.run({
    eachMessage: ({ message }: EachMessagePayload) => {
      const key = String(message.key);
      if (keys.includes(key)) {
        const headers = Object.entries(message.headers ?? {});
        seen.push({
          key,
          value: String(message.value),
          headers: Object.fromEntries(headers.map(([name, value]) => [name, String(value)])),
        });
      }
      return Promise.resolve();
    },
  });
  return { seen, close: () => consumer.disconnect() };
};

/** Redis as the Dapr state store fills it. */
export const redis = () => new Redis(stack.urls.redis, { maxRetriesPerRequest: 1 });

/** Waits until there is an answer other than undefined, at most 20 s. */
export const eventually = async <Answer>(
  what: string,
  look: () => Answer | undefined | Promise<Answer | undefined>,
  withinMs = 20_000,
): Promise<Answer> => {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const answer = await look();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`Not within ${withinMs} ms: ${what}`);
    await sleep(25);
  }
};

const base64url = (value: object): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

/** A bearer token made with nothing but HMAC-SHA256, as another program would make it. */
export const token = (claims: object, key = stack.secrets.jwtKeys): string => {
  const [kid = '', secret = ''] = key.split(':');
  const exp = Math.floor(Date.now() / 1_000) + 600;
  const signed = `${base64url({ alg: 'HS256', typ: 'JWT', kid })}.${base64url({ exp, ...claims })}`;
  const hmac = createHmac('sha256', Buffer.from(secret, 'base64url'));
  return `${signed}.${hmac.update(signed).digest('base64url')}`;
};

/** What the gateway answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

/** Calls the gateway with a body. */
export const post = (
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> =>
  call('POST', path, headers, typeof body === 'string' ? body : JSON.stringify(body));

/** `fetch` of the gateway: fails the test where an answer is not as the OpenAPI document says. */
export const checked = checkedFetch();

/** Calls the gateway. */
export const call = async (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
): Promise<Answer> => {
  const response = await checked(`${stack.urls.apps['api-gateway']}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: JSON.parse(text) as Record<string, unknown>,
  };
};

/** The authorization header of a token with these claims. */
export const as = (claims: object) => ({ authorization: `Bearer ${token(claims)}` });
