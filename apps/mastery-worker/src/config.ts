import { jwtKeys } from '@mastery/auth-jwt';
import { parseCurriculum } from '@mastery/domain-scoring';
import {
  configSchema,
  daprSettings,
  jsonFile,
  kafkaSettings,
  secret,
  serverSettings,
} from '@mastery/service-config';

/** Settings of the mastery-worker. */
export const workerConfig = configSchema({
  ...serverSettings({ port: 3001 }),
  ...kafkaSettings,
  ...daprSettings,
  JWT_KEYS: secret(jwtKeys).describe(
    'Secrets of the tokens that callers over Dapr may send, kid:base64url[,kid:base64url]',
  ),
  CURRICULUM_FILE: jsonFile(parseCurriculum)
    .optional()
    .describe('File of the curriculum, JSON; topics outside of it are refused'),
});

/** Publishing waits this long for the broker, milliseconds: giving up early only publishes twice. */
export const PUBLISH_DEADLINE_MS = 10_000;
