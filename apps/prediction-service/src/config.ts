import { parseCurriculum } from '@mastery/domain-scoring';
import {
  configSchema,
  daprSettings,
  jsonFile,
  kafkaSettings,
  serverSettings,
} from '@mastery/service-config';

/** Settings of the prediction-service; it answers without Kafka, which feeds its cohorts alone. */
export const predictionConfig = configSchema({
  ...serverSettings({ port: 3002 }),
  ...kafkaSettings,
  ...daprSettings,
  CURRICULUM_FILE: jsonFile(parseCurriculum)
    .optional()
    .describe('File of the curriculum, JSON; paths follow its prerequisites'),
});
