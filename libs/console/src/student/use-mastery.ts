import type { components } from '@mastery/client';
import type { UsedResource } from '../resource/use-resource.ts';
import { useConsole } from '../shell/console-context.ts';
import { useStudentResource } from './use-student-resource.ts';

/** A student's mastery, as the gateway tells it. */
export type Mastery = components['schemas']['QueryResponse'];

/** A student's mastery, of whoever is signed in unless somebody else is named; empty while nothing is known of them. */
export const useMastery = (studentId?: string): UsedResource<Mastery> => {
  const { api } = useConsole();
  return useStudentResource(
    (student_id, signal) => api.POST('/mastery/query', { body: { student_id }, signal }),
    [],
    isUnknown,
    studentId,
  );
};

/** Whether nothing is known: no evidence, and nothing that a teacher decided. */
const isUnknown = ({ evidence_count: count, overrides }: Mastery): boolean =>
  count === 0 && (overrides ?? []).length === 0;
