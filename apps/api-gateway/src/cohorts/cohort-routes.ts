import {
  METHOD,
  cohortRequest,
  cohortResponse,
  cohortStudentsRequest,
  cohortStudentsResponse,
  cohortsRequest,
  cohortsResponse,
  compareRequest,
  compareResponse,
  heatmapRequest,
  heatmapResponse,
  itemsRequest,
  itemsResponse,
} from '@mastery/api-schemas';
import { EVERY_STUDENT, type TeacherScope } from '@mastery/auth-jwt';
import { type ProtectedRoute, route } from '@mastery/http-server';
import type { ServiceInvoker } from '@mastery/ports';
import { mayAskAbout } from '../security/cohort-scope.ts';
import { cohortAsCsv, comparisonAsCsv, heatmapAsCsv, itemsAsCsv, studentsAsCsv } from './as-csv.ts';
import { askCohorts } from './ask-cohorts.ts';

/** What the routes need. */
export interface CohortRoutesDeps {
  readonly invoker: ServiceInvoker;
  readonly teacherScope: TeacherScope;
}

const ROLES = ['teacher', 'admin'] as const;

const COHORTS = { method: METHOD.cohorts, answer: cohortsResponse };
const COHORT = { method: METHOD.cohort, answer: cohortResponse, asCsv: cohortAsCsv };
const COMPARE = { method: METHOD.compare, answer: compareResponse, asCsv: comparisonAsCsv };
const HEATMAP = { method: METHOD.heatmap, answer: heatmapResponse, asCsv: heatmapAsCsv };
const ITEMS = { method: METHOD.items, answer: itemsResponse, asCsv: itemsAsCsv };
const STUDENTS = {
  method: METHOD.cohortStudents,
  answer: cohortStudentsResponse,
  asCsv: studentsAsCsv,
};

/** Cohorts: prediction-service answers, through Dapr invocation. A teacher sees exactly those of the token. */
export const cohortRoutes = ({
  invoker,
  teacherScope,
}: CohortRoutesDeps): readonly ProtectedRoute[] => {
  const admits = mayAskAbout(teacherScope);
  const access = { roles: ROLES, admits };
  return [
    route({
      ...{ method: 'GET', path: '/cohorts', input: cohortsRequest, access: { roles: ROLES } },
      handle: (context) => {
        const { role, cohorts } = context.caller;
        const among =
          role === 'teacher' && teacherScope !== EVERY_STUDENT ? { among: cohorts } : {};
        return askCohorts(invoker, COHORTS, { ...context.input, ...among }, context);
      },
    }),
    route({
      ...{ method: 'GET', path: '/cohorts/:cohort/students', input: cohortStudentsRequest, access },
      handle: (context) => askCohorts(invoker, STUDENTS, context.input, context),
    }),
    route({
      ...{ method: 'GET', path: '/cohorts/:cohort/heatmap', input: heatmapRequest, access },
      handle: (context) => askCohorts(invoker, HEATMAP, context.input, context),
    }),
    route({
      ...{ method: 'POST', path: '/analytics/cohort', input: cohortRequest, access },
      handle: (context) => askCohorts(invoker, COHORT, context.input, context),
    }),
    route({
      ...{ method: 'POST', path: '/analytics/compare', input: compareRequest },
      access: { admits, student: ({ student_id }) => student_id },
      handle: (context) => askCohorts(invoker, COMPARE, context.input, context),
    }),
    // About items, which are nobody's: any teacher may ask.
    route({
      ...{ method: 'GET', path: '/analytics/items', input: itemsRequest, access: { roles: ROLES } },
      handle: (context) => askCohorts(invoker, ITEMS, context.input, context),
    }),
  ];
};
