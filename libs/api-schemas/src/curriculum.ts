import { z } from 'zod';
import { name } from '@mastery/event-schemas';

/** GET /curriculum asks for nothing in particular. */
export const curriculumRequest = z.strictObject({});

const curriculumTopic = z.strictObject({
  id: name,
  title: z.string(),
  prerequisites: z.array(name),
  /** How many exercises the topic has; evidence of others counts all the same. */
  exercises: z.int().min(0),
});

/** Answer to GET /curriculum: what is learned, in which order. Topics come as the file has them. */
export const curriculumResponse = z.strictObject({
  id: name,
  title: z.string(),
  topics: z.array(curriculumTopic),
});
/** What is learned, in which order. */
export type CurriculumResponse = z.infer<typeof curriculumResponse>;
