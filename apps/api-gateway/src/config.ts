import { jwtKeys } from '@mastery/auth-jwt';
import {
  cacheSettings,
  configSchema,
  daprSettings,
  flag,
  kafkaSettings,
  secret,
  serverSettings,
} from '@mastery/service-config';
import { z } from 'zod';

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
  STUDENTS_MAY_INGEST: flag
    .prefault('false')
    .describe('true: students may send events about themselves'),
  TEACHERS_SEE_ALL: flag
    .prefault('false')
    .describe('true: every teacher sees every student, for installations with a single class'),
});

/** A client waits this long for the broker's word before it gets 503, milliseconds: within a second in all. */
export const APPEND_DEADLINE_MS = 900;
