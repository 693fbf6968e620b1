import { CSV_OF_HISTORY, historyRequest } from '@mastery/api-schemas';
import { type ProtectedRoute, ok, preferredType, problem, route, text } from '@mastery/http-server';
import type { ReadMastery } from '../cache/cached-mastery.ts';
import { nothingKnown } from '../query/nothing-known.ts';
import { asCsv } from './as-csv.ts';
import type { ReadHistory } from './read-history.ts';

const CSV = 'text/csv';
const TYPES = ['application/json', CSV] as const;

/** POST /analytics/mastery-history: a student's mastery over time, as JSON or, when asked, CSV. */
export const historyRoute = ({
  readMastery,
  readHistory,
}: {
  readonly readMastery: ReadMastery;
  readonly readHistory: ReadHistory;
}): ProtectedRoute =>
  route({
    method: 'POST',
    path: '/analytics/mastery-history',
    input: historyRequest,
    access: { student: ({ student_id }) => student_id },
    handle: async ({ input, headers }) => {
      // Snapshots that an erasure has yet to reach are nobody's.
      if ((await readMastery(input.student_id)) === null) {
        return problem('not-found', nothingKnown(input.student_id, undefined));
      }
      const history = await readHistory(input);
      return preferredType(headers, TYPES) === CSV
        ? text(asCsv(history), CSV_OF_HISTORY)
        : ok(history);
    },
  });
