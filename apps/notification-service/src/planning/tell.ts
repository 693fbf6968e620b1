import type { ResultEvent } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';
import { compose, concernsTeachers } from '../compose.ts';
import type { Directory } from '../directory/directory.ts';
import type { Texts } from '../texts/texts.ts';
import type { Told } from './entries.ts';

/** A record of `mastery.results` and the event in it. */
export interface ReadResult {
  readonly record: LogRecord;
  readonly event: ResultEvent;
}

/**
 * Who is told what by these results, in log order: the student, and of a struggle the student's teachers, too.
 * @throws StateStoreUnavailable
 */
export const tell = async (
  directory: Pick<Directory, 'teachersOf'>,
  texts: Texts,
  results: readonly ReadResult[],
): Promise<readonly Told[]> => {
  const concerning = results.filter(({ event }) => concernsTeachers(event));
  const students = [...new Set(concerning.map(({ event }) => event.subject))];
  const teachers =
    students.length === 0 ? new Map<string, never>() : await directory.teachersOf(students);
  return results.flatMap(({ record, event }) => {
    const more = concernsTeachers(event) ? (teachers.get(event.subject) ?? []) : [];
    const source = {
      partition: record.partition,
      offset: record.offset,
      time: Date.parse(event.time),
      value: String(record.value),
    };
    return [event.subject, ...more].flatMap((recipient) => {
      const notification = compose(event, recipient, texts);
      return notification === null
        ? []
        : [{ recipient, notification, about: event.subject, source }];
    });
  });
};
