import { queryRequest } from '@mastery/api-schemas';
import { type ProtectedRoute, ok, problem, respond, route } from '@mastery/http-server';
import type { ReadMastery } from '../cache/cached-mastery.ts';
import { isUnchanged } from './if-none-match.ts';

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
    handle: async ({ input: { student_id, date, include_components }, headers }) => {
      const read = await readMastery(student_id, date);
      if (!read) return problem('not-found', unknown(student_id, date));
      // Response Format
      const { body, etag } = read.entry.represent(include_components);
      const about = { 'x-cache': read.layer, etag };
      return isUnchanged(headers['if-none-match'], etag)
        ? respond(304, '', about)
        : ok(body, about);
    },
  });

const unknown = (studentId: string, date: string | undefined) =>
  date === undefined
    ? `Nothing is known about student ${studentId}`
    : `Nothing is known about student ${studentId} as of ${date}`;
