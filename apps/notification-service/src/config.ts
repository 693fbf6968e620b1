import { configSchema, daprSettings, kafkaSettings, serverSettings } from '@mastery/service-config';
import { z } from 'zod';

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
});
