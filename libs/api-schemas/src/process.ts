import { z } from 'zod';
import { studentId } from '@mastery/event-schemas';
import { calculateRequest } from './mastery.ts';
import { learningPathRequest, predictionRequest } from './predictions.ts';

const context = { security_context: z.strictObject({ token: z.string().max(8_192) }).optional() };

/** `POST mastery-engine/process` over Dapr invocation. */
export const processRequest = z.discriminatedUnion('intent', [
  z.strictObject({
    intent: z.literal('mastery_calculation'),
    payload: z.strictObject({
      student_id: studentId,
      components: calculateRequest.shape.components.optional(),
    }),
    ...context,
  }),
  z.strictObject({ intent: z.literal('get_prediction'), payload: predictionRequest, ...context }),
  z.strictObject({ intent: z.literal('generate_path'), payload: learningPathRequest, ...context }),
]);
/** A call of `mastery-engine/process`. */
export type ProcessRequest = z.infer<typeof processRequest>;

/** The standard response: always the same outline, whatever the intent and the outcome. */
export interface ProcessResponse {
  readonly success: boolean;
  readonly intent: string;
  readonly data?: unknown;
  readonly error?: { readonly code: string; readonly message: string; readonly details?: unknown };
  readonly meta: {
    readonly trace_id: string;
    readonly duration_ms: number;
    readonly version: string;
  };
}
