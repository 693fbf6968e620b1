import type { IncomingHttpHeaders } from 'node:http';
import { MAX_BATCH, ingestEvent } from '@mastery/api-schemas';
import { brokenEventRule } from '@mastery/domain-scoring';
import { type LearningEvent, idempotentEventId } from '@mastery/event-schemas';
import type { Clock } from '@mastery/ports';
import { z } from 'zod';

/** What ingest takes: one event or several, as a list. */
export type Events = z.ZodType<readonly LearningEvent[]>;

const HEADER = 'idempotency-key';
const KEY = /^[\x21-\x7e]{1,255}$/;

/** Stands for the id of an event that has none because its request has an `Idempotency-Key`. */
const ID_TO_COME = 'ffffffff-ffff-4fff-bfff-ffffffffffff';

/**
 * Schema and business rules of what was sent: of one event, or of a batch, so that a batch's errors have
 * paths like `[3].data.topic`. Under an `Idempotency-Key` events need no id.
 */
export const ingestInput = (clock: Clock) => {
  const lawful = ingestEvent.superRefine((event, context) => {
    const broken = brokenEventRule(event, clock.now());
    if (broken)
      context.addIssue({ code: 'custom', path: [...broken.path], message: broken.detail });
  });
  const keyed = z.preprocess(withId, lawful);
  return (sent: unknown, headers: IncomingHttpHeaders): Events => {
    const key = keyIn(headers);
    if (!isUsableKey(key)) return UNUSABLE_KEY;
    const event = key === undefined ? lawful : keyed;
    return Array.isArray(sent)
      ? z.array(event).min(1).max(MAX_BATCH)
      : event.transform((one) => [one]);
  };
};

const withId = (sent: unknown): unknown =>
  typeof sent === 'object' && sent !== null ? { id: ID_TO_COME, ...sent } : sent;

/** What is wrong with an `Idempotency-Key` that is not usable. */
export const UNUSABLE_KEY_ISSUE = {
  code: 'custom' as const,
  path: ['Idempotency-Key'],
  message: 'must be 1 to 255 printable ASCII characters without spaces',
};

const UNUSABLE_KEY: Events = z
  .any()
  .superRefine((_sent, context) => context.addIssue({ ...UNUSABLE_KEY_ISSUE }));

/** Whether the request has no key, or one that ids can be made of. */
export const isUsableKey = (key: string | undefined): boolean => key === undefined || KEY.test(key);

/** The request's `Idempotency-Key`. */
export const keyIn = (headers: IncomingHttpHeaders): string | undefined => {
  const key = headers[HEADER];
  return Array.isArray(key) ? key.join(',') : key;
};

/** The events with the ids that the request's `Idempotency-Key`, if it has one, gives them. */
export const withIdsOfKey = (
  events: readonly LearningEvent[],
  { headers, caller }: { headers: IncomingHttpHeaders; caller: { readonly subject: string } },
): readonly LearningEvent[] => {
  const key = keyIn(headers);
  if (key === undefined) return events;
  return events.map((event, index) => ({
    ...event,
    id: idempotentEventId(caller.subject, key, index),
  }));
};
