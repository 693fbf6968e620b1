import { inPath, membersRequest } from '@mastery/api-schemas';
import { MAX_BATCH_BODY_BYTES, type ProtectedRoute, route } from '@mastery/http-server';
import { peopleInput } from './people-input.ts';
import type { PeopleRoutesDeps } from './ruling-routes.ts';

/** Not teachers: whoever can add students to a cohort of theirs sees whom they please. */
const REGISTRARS = ['admin', 'service'] as const;

/** Who is in a cohort: what teachers see, and whom cohorts are counted over. */
export const membershipRoutes = (deps: PeopleRoutesDeps): readonly ProtectedRoute[] => {
  const { send } = deps;
  const joining = peopleInput(deps)(inPath.cohort, membersRequest);
  return [
    route({
      ...{ method: 'POST', path: '/cohorts/:cohort/members' },
      input: joining,
      access: { roles: REGISTRARS, students: ({ student_ids: ids }) => ids },
      maxBodyBytes: MAX_BATCH_BODY_BYTES,
      cost: ({ student_ids: ids }) => ids.length,
      handle: (context) => {
        const { cohort, student_ids: ids, time } = context.input;
        const students = [...new Set(ids)];
        return send({ type: 'cohort.member.added', students, data: { cohort }, time }, context);
      },
    }),
    route({
      ...{ method: 'DELETE', path: '/cohorts/:cohort/members/:student_id' },
      input: inPath.member,
      access: { roles: REGISTRARS, student: ({ student_id: id }) => id },
      handle: (context) => {
        const { cohort, student_id: id } = context.input;
        const type = 'cohort.member.removed';
        return send({ type, students: [id], data: { cohort } }, withoutKey(context));
      },
    }),
  ];
};

/** A removal has no body that could say when; one that is repeated changes nothing. */
const withoutKey = <Context extends { readonly headers: object }>(context: Context): Context => ({
  ...context,
  headers: {},
});
