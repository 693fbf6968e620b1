import { inPath, overrideRequest, rulingRequest } from '@mastery/api-schemas';
import { type ProtectedRoute, route } from '@mastery/http-server';
import { type PeopleRules, peopleInput } from './people-input.ts';
import type { SendEvents } from './send-events.ts';

/** Who may rule, about whom they may see. */
export const RULERS = {
  roles: ['teacher', 'admin', 'service'],
  student: ({ id }: { readonly id: string }) => id,
} as const;

/** What the routes need. */
export interface PeopleRoutesDeps extends PeopleRules {
  readonly send: SendEvents;
}

const OVERALL = '/students/:id/overrides/overall';
const TOPIC = '/students/:id/overrides/topics/:topic';

/** Overrides: a score set by hand, overall or for a topic, until it expires or is withdrawn. */
export const overrideRoutes = (deps: PeopleRoutesDeps): readonly ProtectedRoute[] => {
  const { send } = deps;
  const input = peopleInput(deps);
  const overall = input(inPath.student, overrideRequest);
  const overallEnd = input(inPath.student, rulingRequest);
  const inTopic = input(inPath.topic, overrideRequest);
  const inTopicEnd = input(inPath.topic, rulingRequest);
  const type = 'score.overridden';
  return [
    route({
      ...{ method: 'PUT', path: OVERALL, access: RULERS },
      input: overall,
      handle: (context) => {
        const { id, time, ...ruling } = context.input;
        const data = { ...ruling, scope: 'overall', ruled_by: context.caller.subject };
        return send({ type, students: [id], data, time }, context);
      },
    }),
    route({
      ...{ method: 'POST', path: `${OVERALL}/withdraw`, access: RULERS },
      input: overallEnd,
      handle: (context) => {
        const { id, time, reason } = context.input;
        const data = { scope: 'overall', score: null, reason, ruled_by: context.caller.subject };
        return send({ type, students: [id], data, time }, context);
      },
    }),
    route({
      ...{ method: 'PUT', path: TOPIC, access: RULERS },
      input: inTopic,
      handle: (context) => {
        const { id, time, ...ruling } = context.input;
        const data = { ...ruling, scope: 'topic', ruled_by: context.caller.subject };
        return send({ type, students: [id], data, time }, context);
      },
    }),
    route({
      ...{ method: 'POST', path: `${TOPIC}/withdraw`, access: RULERS },
      input: inTopicEnd,
      handle: (context) => {
        const { id, time, ...ruling } = context.input;
        const data = { ...ruling, scope: 'topic', score: null, ruled_by: context.caller.subject };
        return send({ type, students: [id], data, time }, context);
      },
    }),
  ];
};

const EXEMPTION = '/students/:id/exemptions/:topic/:exercise_id';

/** Exemptions: work that a student need not do, until that is withdrawn. */
export const exemptionRoutes = (deps: PeopleRoutesDeps): readonly ProtectedRoute[] => {
  const { send } = deps;
  const input = peopleInput(deps)(inPath.exercise, rulingRequest);
  const exempting = (method: 'PUT' | 'POST', path: string, exempted: boolean) =>
    route({
      ...{ method, path, access: RULERS, input },
      handle: (context) => {
        const { id, time, ...ruling } = context.input;
        const data = { ...ruling, exempted, ruled_by: context.caller.subject };
        return send({ type: 'assessment.exempted', students: [id], data, time }, context);
      },
    });
  return [exempting('PUT', EXEMPTION, true), exempting('POST', `${EXEMPTION}/withdraw`, false)];
};
