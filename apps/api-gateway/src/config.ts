import { APP_ID } from '@mastery/api-schemas';
import { jwtKeys } from '@mastery/auth-jwt';
import { parseCurriculum } from '@mastery/domain-scoring';
import {
  cacheSettings,
  configSchema,
  daprSettings,
  flag,
  jsonFile,
  kafkaSettings,
  list,
  secret,
  serverSettings,
} from '@mastery/service-config';
import { z } from 'zod';
import { demoSettings, doorProblem } from './demo/demo-settings.ts';
import { DEFAULT_LIMITS, limits } from './rate-limit/limits.ts';

const bytes = z
  .string()
  .regex(/^\d{4,12}$/, 'must be a number of bytes')
  .transform(Number);

const count = z
  .string()
  .regex(/^\d{1,6}$/, 'must be a number')
  .transform(Number);

/** Settings of the api-gateway. */
export const gatewayConfig = configSchema({
  ...serverSettings({ port: 3000 }),
  ...kafkaSettings,
  ...daprSettings,
  ...cacheSettings,
  JWT_KEYS: secret(jwtKeys).describe(
    'Secrets that sign bearer tokens, kid:base64url[,kid:base64url], 32 bytes at least each',
  ),
  JWT_ISSUER: z.string().min(1).optional().describe('What the claim iss must be; unset: anything'),
  JWT_AUDIENCE: z
    .string()
    .min(1)
    .optional()
    .describe('What the claim aud must be or hold; unset: anything'),
  CURRICULUM_FILE: jsonFile(parseCurriculum)
    .optional()
    .describe('File of the curriculum, JSON; what-if and what people decide know its topics'),
  STUDENTS_MAY_INGEST: flag
    .prefault('false')
    .describe('true: students may send events about themselves'),
  LEARNER_HOME_PAGES: list
    .optional()
    .describe(
      'Where the accounts live whose names are student ids, a,b,c: home pages of xAPI accounts, beginnings of IRIs of Caliper persons; unset: anywhere',
    ),
  TEACHERS_SEE_ALL: flag
    .prefault('false')
    .describe(
      'true: every teacher sees every student, for installations with a single class; where tokens then name no cohorts, no teacher is told of struggles',
    ),
  RATE_LIMITS: limits
    .prefault(DEFAULT_LIMITS)
    .describe(
      'Requests (of ingest: events; of batch: hundreds of students) a minute and subject, role=n or role.class=n, a,b,c',
    ),
  RATE_LIMIT_WHEN_AWAY: z
    .enum(['open', 'closed'])
    .prefault('open')
    .describe('Whether callers get through (open) while the cache Redis, which counts, is away'),
  CORS_ORIGINS: list.optional().describe('Origins whose pages may ask, a,b,c; unset: none'),
  STREAM_MAX_OPEN: count
    .prefault('5000')
    .describe('Live streams that may be open at this process; beyond it they get 503'),
  STREAM_MEMORY_BYTES: bytes
    .prefault('67108864')
    .describe('Newest results that are kept for clients that come back to the live stream'),
  AUDIT_BUFFER_FOLDER: z
    .string()
    .min(1)
    .prefault('audit-buffer')
    .describe('Folder, of this process alone, where audit entries wait for Kafka'),
  AUDIT_BUFFER_BYTES: bytes
    .prefault('67108864')
    .describe('Audit entries that may wait; beyond it requests get 503'),
  AUDIT_APP_ID: z
    .enum([APP_ID.notification, APP_ID.audit])
    .prefault(APP_ID.notification)
    .describe('The Dapr app id under which the role audit of notification-service runs'),
  ...demoSettings,
}).superRefine((settings, context) => {
  const message = doorProblem(settings);
  if (message !== undefined) context.addIssue({ code: 'custom', path: ['DEMO_DOOR'], message });
});

/** Settings of the api-gateway, read. */
export type GatewayConfig = z.output<typeof gatewayConfig>;

/** What the front door itself is set by. */
export type FrontDoorSettings = Pick<
  GatewayConfig,
  | 'STUDENTS_MAY_INGEST'
  | 'LEARNER_HOME_PAGES'
  | 'RATE_LIMITS'
  | 'RATE_LIMIT_WHEN_AWAY'
  | 'CORS_ORIGINS'
  | 'STREAM_MAX_OPEN'
  | 'STREAM_MEMORY_BYTES'
  | 'AUDIT_BUFFER_FOLDER'
  | 'AUDIT_BUFFER_BYTES'
  | 'AUDIT_APP_ID'
>;

/** A client waits this long for the broker's word before it gets 503, milliseconds: within a second in all. */
export const APPEND_DEADLINE_MS = 900;
