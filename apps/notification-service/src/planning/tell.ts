import type { ResultEvent } from '@mastery/event-schemas';
import { type LogRecord, NO_TRACER, type Tracer } from '@mastery/ports';
import { concernsTeachers, kindOf } from '../compose.ts';
import type { Directory } from '../directory/directory.ts';
import type { Told } from './entries.ts';

/** A record of `mastery.results` and the event in it. */
export interface ReadResult {
  readonly record: LogRecord;
  readonly event: ResultEvent;
}

/** A result for somebody, with the event itself. */
export interface ToldOf extends Told {
  readonly event: ResultEvent;
}

/**
 * Who is told of these results, in log order: the student, platforms of everything that students are told, and of
 * a struggle the student's teachers.
 * @throws StateStoreUnavailable
 */
export const tell = async (
  directory: Pick<Directory, 'teachersOf' | 'platforms'>,
  results: readonly ReadResult[],
  tracer: Pick<Tracer, 'of'> = NO_TRACER,
): Promise<readonly ToldOf[]> => {
  const telling = results.flatMap((result) => {
    const kind = kindOf(result.event.type);
    return kind === null ? [] : [{ ...result, kind }];
  });
  if (telling.length === 0) return [];
  const concerning = telling.filter(({ event }) => concernsTeachers(event));
  const students = [...new Set(concerning.map(({ event }) => event.subject))];
  const [platforms, teachers] = await Promise.all([
    directory.platforms(),
    students.length === 0 ? new Map<string, readonly string[]>() : directory.teachersOf(students),
  ]);
  return telling.flatMap(({ record, event, kind }) => {
    const { id, subject: about } = event;
    const more = concernsTeachers(event) ? (teachers.get(about) ?? []) : [];
    const { partition, offset, value } = record;
    const source = {
      ...{ partition, offset, time: Date.parse(event.time), value: String(value) },
      traceparent: tracer.of(record)?.traceparent ?? event.traceparent,
    };
    return [about, ...more, ...platforms].map((recipient) => {
      return { recipient, id, kind, about, source, event };
    });
  });
};
