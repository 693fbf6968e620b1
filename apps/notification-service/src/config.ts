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
import { channelSettings, checkChannels } from './sending/channel-settings.ts';
import { isLongEnough, patienceSettings } from './sending/patience.ts';

/** Settings of the notification-service. */
export const notificationConfig = configSchema({
  ...serverSettings({ port: 3003 }),
  ...kafkaSettings,
  ...daprSettings,
  ...channelSettings,
  ...patienceSettings,
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
})
  .superRefine(checkChannels)
  .refine(isLongEnough, {
    path: ['DELIVERY_CLAIM_MS'],
    error: 'must be at least twice DELIVERY_TRY_MS',
  })
  .refine(({ ROLES: roles, AUDIT_KEYS: keys }) => !roles.includes('audit') || keys !== undefined, {
    path: ['AUDIT_KEYS'],
    error: 'is needed by the role audit',
  });
