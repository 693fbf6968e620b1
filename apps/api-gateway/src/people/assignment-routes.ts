import { assignmentRequest, inPath } from '@mastery/api-schemas';
import { type ProtectedRoute, route } from '@mastery/http-server';
import { peopleInput } from './people-input.ts';
import { type PeopleRoutesDeps, RULERS } from './ruling-routes.ts';

/** Assignments: work that is set for a student, with a due day. */
export const assignmentRoutes = ({ clock, send }: PeopleRoutesDeps): readonly ProtectedRoute[] => {
  const input = peopleInput(clock)(inPath.student, assignmentRequest);
  return [
    route({
      ...{ method: 'POST', path: '/students/:id/assignments', access: RULERS },
      input,
      handle: (context) => {
        const { id, time, ...data } = context.input;
        return send({ type: 'assignment.published', students: [id], data, time }, context);
      },
    }),
  ];
};
