import { assignmentRequest, inPath } from '@mastery/api-schemas';
import type { TeacherScope } from '@mastery/auth-jwt';
import { type ProtectedRoute, problem, route } from '@mastery/http-server';
import type { StateStore } from '@mastery/ports';
import { cohortMembersKey } from '@mastery/state-keys';
import { mayAskAbout, membersOf } from '../security/cohort-scope.ts';
import { peopleInput } from './people-input.ts';
import { type PeopleRoutesDeps, RULERS } from './ruling-routes.ts';

/** What assignments need besides. */
export interface AssignmentDeps extends PeopleRoutesDeps {
  readonly store: Pick<StateStore, 'getMany'>;
  readonly teacherScope: TeacherScope;
}

const type = 'assignment.published';

/** Assignments: work that is set with a due day, for one student or for those who are in a cohort now. */
export const assignmentRoutes = (deps: AssignmentDeps): readonly ProtectedRoute[] => {
  const { send, store, teacherScope } = deps;
  const ofStudent = peopleInput(deps)(inPath.student, assignmentRequest);
  const ofCohort = peopleInput(deps)(inPath.cohort, assignmentRequest);
  return [
    route({
      ...{ method: 'POST', path: '/students/:id/assignments', access: RULERS },
      input: ofStudent,
      handle: (context) => {
        const { id, time, ...data } = context.input;
        return send({ type, students: [id], data, time }, context);
      },
    }),
    route({
      ...{ method: 'POST', path: '/cohorts/:cohort/assignments' },
      input: ofCohort,
      access: { roles: RULERS.roles, admits: mayAskAbout(teacherScope) },
      handle: async (context) => {
        const { cohort, time, ...data } = context.input;
        const students = [...(await membersOf(store, [cohortMembersKey(cohort)]))];
        if (students.length === 0)
          return problem('not-found', `Nobody is known to be in the cohort ${cohort}`);
        return send({ type, students, data, time }, context);
      },
    }),
  ];
};
