import {
  configSchema,
  curriculumSettings,
  daprSettings,
  kafkaSettings,
  serverSettings,
} from '@mastery/service-config';

/** Settings of the mastery-worker. */
export const workerConfig = configSchema({
  ...serverSettings({ port: 3001 }),
  ...kafkaSettings,
  ...daprSettings,
  ...curriculumSettings,
});
