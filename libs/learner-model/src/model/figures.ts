import { z } from 'zod';
import figures from '../artifacts/figures.json' with { type: 'json' };

const figure = z.object({
  name: z.string(),
  value: z.number(),
  /** The 95 % interval. */
  low: z.number(),
  high: z.number(),
  better: z.enum(['higher', 'lower']),
  target: z.number().optional(),
  /** Cases that it was measured on. */
  n: z.int().min(0),
});

/** The measured figures of the model that comes with the engine; written by `npm run evaluate`, never by hand. */
export const SHIPPED_FIGURES = z
  .object({ model_version: z.string(), figures: z.array(figure) })
  .parse(figures);
