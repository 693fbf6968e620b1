import type { components } from '@mastery/client';
import { useLiveResults } from '../live/use-live-results.ts';
import { type UsedResource, useResource } from '../resource/use-resource.ts';
import { useConsole } from '../shell/console-context.ts';

/** A student's mastery, as the gateway tells it. */
export type Mastery = components['schemas']['QueryResponse'];

/** A student's mastery, asked anew whenever a result of theirs arrives. */
export const useMastery = (studentId: string): UsedResource<Mastery> => {
  const { api } = useConsole();
  const mastery = useResource(
    (signal) => api.POST('/mastery/query', { body: { student_id: studentId }, signal }),
    [studentId],
    ({ evidence_count: count }) => count === 0,
  );
  useLiveResults((news) => {
    if (news.kind === 'gap' || news.studentId === studentId) mastery.refresh();
  });
  return mastery;
};
