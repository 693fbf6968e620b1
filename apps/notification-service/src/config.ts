import { jwtKeys } from '@mastery/auth-jwt';
import {
  configSchema,
  daprSettings,
  kafkaSettings,
  list,
  secret,
  serverSettings,
} from '@mastery/service-config';
import { z } from 'zod';
import { ROLES } from './role.ts';

/** Settings of the notification-service. */
export const notificationConfig = configSchema({
  ...serverSettings({ port: 3003 }),
  ...kafkaSettings,
  ...daprSettings,
  VAPID_PUBLIC_KEY: z
    .string()
    .regex(/^B[A-Za-z0-9_-]{86}$/, 'must be a point of P-256, 65 bytes as base64url')
    .optional()
    .describe('What browsers subscribe to Web Push with (RFC 8292); unset: no Web Push'),
  ROLES: list
    .pipe(z.array(z.enum(ROLES)))
    .transform((roles) => [...new Set(roles)])
    .prefault(ROLES.join(','))
    .describe(`What this process is: ${ROLES.join(', ')}, or both`),
  // Of the same form as the keys that sign tokens.
  AUDIT_KEYS: secret(jwtKeys)
    .optional()
    .describe(
      'Secrets that seal the audit trail, kid:base64url[,kid:base64url], 32 bytes at least each; the first seals, all verify',
    ),
}).refine(({ ROLES: roles, AUDIT_KEYS: keys }) => !roles.includes('audit') || keys !== undefined, {
  path: ['AUDIT_KEYS'],
  error: 'is needed by the role audit',
});
