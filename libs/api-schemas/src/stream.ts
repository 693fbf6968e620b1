import { z } from 'zod';
import { studentId } from '@mastery/event-schemas';

/** `content-type` of server-sent events. */
export const EVENT_STREAM = 'text/event-stream';

/** GET /notifications/stream. */
export const streamRequest = z.strictObject({
  /** Of all whom the caller may watch only this one. */
  student_id: studentId.optional(),
  /** `Last-Event-ID` for those who cannot set a header; the header counts where both are there. */
  last_event_id: z.string().max(2_000).optional(),
  /** Stands for the token. */
  ticket: z.string().max(64).optional(),
});

/** POST /notifications/stream/tickets. */
export const ticketRequest = z.strictObject({});

/** Lets one stream in, once. */
export const ticketResponse = z.strictObject({
  ticket: z.string(),
  /** Until when it must be used, seconds from now. */
  expires_in_s: z.int().min(1),
});
