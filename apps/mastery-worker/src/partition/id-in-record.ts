import { eventId } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';

/**
 * The event id that a record holds, whether the rest of it is valid or not: the next version of the engine
 * has other schemas, and must still recognise the record. Null when it holds none.
 */
export const idInRecord = ({ value }: LogRecord): string | null => {
  if (value === null) return null;
  try {
    const { id } = JSON.parse(value.toString('utf8')) as { readonly id?: unknown };
    return eventId.safeParse(id).data ?? null;
  } catch {
    return null;
  }
};
