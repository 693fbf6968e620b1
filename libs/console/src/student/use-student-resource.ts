import type { Answered } from '../api/ask.ts';
import { useLiveResults } from '../live/use-live-results.ts';
import { type UsedResource, useResource } from '../resource/use-resource.ts';
import { useConsole } from '../shell/console-context.ts';

/**
 * Something that is told of a student, of the one who is signed in unless another is named; asked anew whenever a
 * result of theirs arrives.
 */
export const useStudentResource = <Value>(
  call: (studentId: string, signal: AbortSignal) => Promise<Answered<Value>>,
  about: readonly unknown[] = [],
  isEmpty?: (value: Value) => boolean,
  studentId?: string,
): UsedResource<Value> => {
  const { session } = useConsole();
  const subject = studentId ?? session.subject;
  const resource = useResource((signal) => call(subject, signal), [subject, ...about], isEmpty);
  useLiveResults((news) => {
    if (news.kind === 'gap' || news.studentId === subject) resource.refresh();
  });
  return resource;
};
