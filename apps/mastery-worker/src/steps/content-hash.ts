import { hash } from 'node:crypto';
import type { LearningEvent } from '@mastery/event-schemas';

/**
 * What makes two events with one id the same event: everything but how they travelled (trace, schema
 * URL). Validation has put the fields into the schema's order, so equal content gives equal text.
 */
export const contentHash = ({ type, source, subject, time, data }: LearningEvent): string =>
  hash('sha256', JSON.stringify([type, source, subject, time, data])).slice(0, 32);
