import { parseCurriculum } from '@mastery/domain-scoring';
import {
  configSchema,
  daprSettings,
  jsonFile,
  kafkaSettings,
  serverSettings,
} from '@mastery/service-config';
import { z } from 'zod';

/** Settings of the prediction-service; it answers without Kafka, which feeds its cohorts alone. */
export const predictionConfig = configSchema({
  ...serverSettings({ port: 3002 }),
  ...kafkaSettings,
  ...daprSettings,
  CURRICULUM_FILE: jsonFile(parseCurriculum)
    .optional()
    .describe('File of the curriculum, JSON; paths follow its prerequisites'),
  POPULATION_PUBLISH_SECONDS: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'must be seconds, 1 to 9999')
    .transform(Number)
    .prefault('60')
    .describe('Between two published versions of what is believed of items and topics'),
});
