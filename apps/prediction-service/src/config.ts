import { parseCurriculum } from '@mastery/domain-scoring';
import { configSchema, daprSettings, jsonFile, serverSettings } from '@mastery/service-config';

/** Settings of the prediction-service; it answers without Kafka. */
export const predictionConfig = configSchema({
  ...serverSettings({ port: 3002 }),
  ...daprSettings,
  CURRICULUM_FILE: jsonFile(parseCurriculum)
    .optional()
    .describe('File of the curriculum, JSON; paths follow its prerequisites'),
});
