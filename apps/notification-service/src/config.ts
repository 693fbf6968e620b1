import { configSchema, daprSettings, kafkaSettings, serverSettings } from '@mastery/service-config';

/** Settings of the notification-service. */
export const notificationConfig = configSchema({
  ...serverSettings({ port: 3003 }),
  ...kafkaSettings,
  ...daprSettings,
});
