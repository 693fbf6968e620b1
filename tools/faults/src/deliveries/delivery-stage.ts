import { join } from 'node:path';
import { signToken } from '@mastery/auth-jwt';
import { TOPICS } from '@mastery/event-schemas';
import { type ProcessHandle, type Programs, runsFolder, startStack } from '@mastery/stack';
import { readTopic } from '../oracle/read-topic.ts';
import { type KafkaClient, connectKafka } from '../stage/kafka.ts';
import { readSendKeys } from './send-keys.ts';

/** What tells somebody something. */
const TELLING: readonly string[] = ['mastery.threshold.reached', 'learning.path.recommended'];

/**
 * Less patient than the defaults (10 s a try, 120 s, 10 s), so that a run takes minutes: what was failed or died with its
 * process comes back sooner.
 */
export const PATIENCE = {
  DELIVERY_TRY_MS: '10000',
  DELIVERY_CLAIM_MS: '40000',
  DELIVERY_RETRY_MS: '1000',
} as const;

/** A running engine that tells a platform everything. */
export interface DeliveryStage {
  readonly kafka: KafkaClient;
  /** The notification-service. */
  readonly service: ProcessHandle;
  /** Has everything that students are told sent to a URL, and answers with the secret that it is signed with. */
  register(url: string): Promise<string>;
  /** The results that had to be told, by their ids. */
  tellings(): Promise<ReadonlySet<string>>;
  /** How many messages are noted with each outcome; those that are not done yet as `open`. */
  outcomes(): Promise<ReadonlyMap<string, number>>;
  deadLetters(): Promise<number>;
  close(): Promise<void>;
}

/** Starts gateway, worker and notification-service on free ports. */
export const openDeliveryStage = async (
  programs: Programs,
  signal?: AbortSignal,
): Promise<DeliveryStage> => {
  const silent = () => undefined;
  const stack = await startStack({
    programs,
    ports: 'free',
    runFolder: join(runsFolder, 'deliveries'),
    topics: TOPICS,
    partitions: 4,
    apps: ['api-gateway', 'mastery-worker', 'notification-service'],
    appEnv: { 'notification-service': PATIENCE },
    progress: silent,
    onUnexpectedExit: silent,
    ...(signal && { signal }),
  });
  const kafka = await connectKafka(stack.urls.kafka);
  const service = stack.apps.get('notification-service');
  if (service === undefined) throw new Error('The stack has no notification-service');
  const token = await signToken({
    keys: stack.secrets.jwtKeys,
    ...{ subject: 'faults', role: 'service', expiresInSeconds: 3_600 },
  });
  return {
    kafka,
    service,
    register: async (url) => {
      const answer = await fetch(`${stack.urls.apps['api-gateway']}/notifications/webhooks`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ url }),
      });
      if (!answer.ok) throw new Error(`The webhook was not taken: ${await answer.text()}`);
      const { secret } = (await answer.json()) as { readonly secret: string };
      return secret;
    },
    tellings: async () => {
      const results = (await readTopic(kafka.kafka, 'mastery.results')).map(
        ({ value }) => JSON.parse(String(value)) as { readonly id: string; readonly type: string },
      );
      return new Set(results.flatMap(({ id, type }) => (TELLING.includes(type) ? [id] : [])));
    },
    outcomes: () => readSendKeys(stack.urls.redis),
    deadLetters: async () => (await readTopic(kafka.kafka, 'mastery.dlq')).length,
    close: async () => {
      await kafka.close().catch(() => undefined);
      await stack.stop();
    },
  };
};
