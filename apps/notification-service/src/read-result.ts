import { type Failure, type ResultEvent, resultEvent } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';

/** A record of `mastery.results`: the event in it, or why there is none. */
export type Read =
  | { readonly record: LogRecord; readonly event: ResultEvent }
  | { readonly record: LogRecord; readonly problem: string };

/** Reads a record; whatever is wrong with it is an answer. */
export const readResult = (record: LogRecord): Read => {
  try {
    const parsed = resultEvent.safeParse(JSON.parse(String(record.value)));
    if (parsed.success) return { record, event: parsed.data };
    const [issue] = parsed.error.issues;
    return { record, problem: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` };
  } catch (cause) {
    return { record, problem: cause instanceof Error ? cause.message : 'not JSON' };
  }
};

/** Why such a record is dead-lettered. */
export const unreadableResult = (detail: string): Failure => ({
  reason: 'schema',
  error: 'unreadable-result',
  detail,
  attempts: 1,
});
