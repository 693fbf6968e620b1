import { name, score } from '@mastery/event-schemas';
import { z } from 'zod';

/** What item analysis comes to. */
export const ITEM_FINDINGS = [
  'too_few_answers',
  'too_alike',
  'misleads',
  'tells_apart',
  'unsure',
] as const;
/** An item with fewer answers is not told: its mean would tell what single students answered. */
export const MIN_ITEM_ANSWERS = 5;

const correlation = z.number().min(-1).max(1);

/** GET /analytics/items, and prediction-service `items`: by topic and item, those after `cursor`. */
export const itemsRequest = z.strictObject({
  topic: name.optional(),
  finding: z.enum(ITEM_FINDINGS).optional(),
  /** `topic/item`. */
  cursor: z
    .string()
    .max(257)
    .regex(/^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/, 'must be a topic, a slash and an item')
    .optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
/** Which items. */
export type ItemsRequest = z.infer<typeof itemsRequest>;

/** How an item behaves over everybody who answered it. */
export const analysedItem = z.strictObject({
  topic: name,
  item: name,
  answers: z.int().min(MIN_ITEM_ANSWERS),
  /** Mean share of the possible: the facility of test theory. */
  facility: score,
  /** Log-odds by which it is harder than its topic. */
  difficulty: z.number(),
  /** Correlation of ability before the answer and share. */
  discrimination: correlation,
  /** 95 % bounds of the discrimination. */
  interval: z.strictObject({ low: correlation, high: correlation }),
  finding: z.enum(ITEM_FINDINGS),
  /** The finding in plain words. */
  reason: z.string(),
});
/** How an item behaves. */
export type AnalysedItem = z.infer<typeof analysedItem>;

/** Answer to GET /analytics/items. */
export const itemsResponse = z.strictObject({
  /** What is believed of items, as published at most once a minute. */
  model_version: z.string(),
  items: z.array(analysedItem),
  next_cursor: z.string().nullable(),
});
/** Answer to GET /analytics/items. */
export type ItemsResponse = z.infer<typeof itemsResponse>;
