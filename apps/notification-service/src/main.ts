import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDaprSidecar } from '@mastery/dapr-sidecar';
import { serve } from '@mastery/http-server';
import { createKafkaEventLog, kafkaConnection } from '@mastery/kafka-event-log';
import { createSenders } from '@mastery/notify-channels';
import {
  anonymiser,
  createLogger,
  createMetrics,
  installedTracer,
  measuredStore,
  traceFrom,
  tracedEventLog,
  tracedStore,
} from '@mastery/observability';
import { loadConfig, stopSignal } from '@mastery/service-config';
import { createNotificationService } from './app.ts';
import { notificationConfig } from './config.ts';
import { createDirectory } from './directory/create-directory.ts';
import { createConfirmationCodes } from './preferences/confirmation-codes.ts';
import { createJudgeUrl, reasonAgainst } from './recipients/judge-url.ts';
import { channelsConfig } from './sending/channel-settings.ts';
import { patienceOf } from './sending/patience.ts';

const config = loadConfig(notificationConfig, process);
const metrics = createMetrics();
const log = createLogger({ service: 'notification-service', level: config.LOG_LEVEL });

const clock = { now: Date.now };
const tracer = installedTracer();
const sidecar = createDaprSidecar(config, () => tracer.current());
const store = tracedStore(measuredStore(sidecar.store, metrics), tracer);
const clientId = 'notification-service';
const eventLog = createKafkaEventLog({
  ...kafkaConnection(config),
  clientId,
  log,
  // Half a second is nothing to somebody who is told; a batch for each result cost more than the worker's own work.
  minFetchBytes: 1_048_576,
});
const channels = channelsConfig(config);
const patience = patienceOf(config);
const outside = createSenders({ ...channels, timeLimitMs: patience.tryMs }, clock);
const { email } = outside.channels;

const service = await createNotificationService({
  roles: config.ROLES,
  log,
  metrics,
  traceFrom,
  tracer,
  pseudonym: anonymiser(config.ANONYMISER_SECRET),
  clock,
  // Whoever only waits does not keep the process from ending.
  timers: { sleep: (ms) => sleep(ms, undefined, { ref: false }) },
  random: Math.random,
  newId: randomUUID,
  eventLog: tracedEventLog(eventLog, tracer),
  store,
  directory: createDirectory(store, { clock }),
  outside,
  patience,
  probeSidecar: sidecar.probe,
  codes:
    email === undefined
      ? null
      : createConfirmationCodes({ sendEmail: (to, message) => email.send(to, message), clock }),
  vapidPublicKey: config.VAPID_PUBLIC_KEY ?? null,
  judgeUrl: createJudgeUrl(reasonAgainst(channels.allowedNetworks)),
  appApiToken: config.APP_API_TOKEN,
  auditKeys: config.AUDIT_KEYS ?? [],
});
await serve(service, config, { log, stop: stopSignal });
