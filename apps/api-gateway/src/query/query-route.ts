import { type QueryResponse, queryRequest } from '@mastery/api-schemas';
import type { MasteryResult } from '@mastery/event-schemas';
import { type ProtectedRoute, ok, problem, route } from '@mastery/http-server';
import type { ReadMastery } from './read-mastery.ts';

/** POST /mastery/query: a student's mastery, now or as of a day. */
export const queryRoute = ({
  readMastery,
}: {
  readonly readMastery: ReadMastery;
}): ProtectedRoute =>
  route({
    method: 'POST',
    path: '/mastery/query',
    input: queryRequest,
    access: { student: ({ student_id }) => student_id },
    handle: async ({ input: { student_id, date, include_components } }) => {
      const read = await readMastery(student_id, date);
      if (!read) return problem('not-found', unknown(student_id, date));
      return ok(formatted(read.result, include_components), { 'x-cache': read.layer });
    },
  });

const unknown = (studentId: string, date: string | undefined) =>
  date === undefined
    ? `Nothing is known about student ${studentId}`
    : `Nothing is known about student ${studentId} as of ${date}`;

/** Response Format. */
const formatted = (result: MasteryResult, withComponents: boolean): QueryResponse => {
  const { components, breakdown, ...rest } = result;
  return { ...rest, ...(withComponents && { components, breakdown }) };
};
