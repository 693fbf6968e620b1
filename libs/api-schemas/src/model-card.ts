import { z } from 'zod';
import { instant } from '@mastery/event-schemas';
import { countedHere } from './flow.ts';

const many = z.int().min(0);
const scores = z.record(z.string(), z.number());

/** GET /model, and prediction-service `model`: nothing to choose. */
export const modelCardRequest = z.strictObject({});

/** A figure as it was measured, on students that were not in the fit, with its 95 % interval. */
export const modelFigure = z.object({
  name: z.string(),
  value: z.number(),
  low: z.number(),
  high: z.number(),
  /** On which side of the target, and of other figures, is better. */
  better: z.enum(['higher', 'lower']),
  target: z.number().optional(),
  /** Cases that it was measured on. */
  n: many,
});

/** The models in use: what they are, how well they did when they were measured, how far off forecasts are now. */
export const modelCard = z.strictObject({
  checked_at: instant,
  /** What a student knows: `knowledge` and `interval` of topics. */
  knowledge: z.strictObject({
    version: z.string(),
    trained_on: z.iso.date(),
    data: z.array(z.strictObject({ name: z.string(), licence: z.string(), outcomes: many })),
    /** How well it did where it was fitted. */
    scores,
    /** Straightens the chance of a right answer: log-odds × scale + shift. */
    calibration: z.strictObject({ scale: z.number(), shift: z.number() }),
  }),
  /** Mastery in 7 days. */
  next_week: z.strictObject({
    version: z.string(),
    trained_on: z.iso.date(),
    data: z.string(),
    scores,
  }),
  /** What is believed of items and topics, learnt from all students as they answer. */
  population: z.strictObject({
    /** The version that workers measure with; null while none was published. */
    version: z.string().nullable(),
    published_at: instant.nullable(),
    /** Items and topics of the next version. */
    items: many,
    topics: many,
    /** Outcomes that came since the version. */
    unpublished: many,
  }),
  /** The committed figures of the model card. */
  figures: z.strictObject({ model_version: z.string(), measured: z.array(modelFigure) }),
  /** Forecasts of the day before against the scores that came. */
  forecasts: z.strictObject({
    ...countedHere,
    methods: z.array(
      z.strictObject({
        method: z.string(),
        compared: many,
        /** Of scores from 0 to 1. */
        mean_absolute_error: z.number().min(0),
      }),
    ),
  }),
});
/** The models in use. */
export type ModelCard = z.infer<typeof modelCard>;
