import {
  METHOD,
  cohortRequest,
  cohortStudentsRequest,
  cohortsQuestion,
  compareRequest,
  heatmapRequest,
} from '@mastery/api-schemas';
import { type ProtectedRoute, type Reply, ok, problem, route } from '@mastery/http-server';
import type { Clock, StateStore } from '@mastery/ports';
import type { z } from 'zod';
import { createCohort } from './cohort.ts';
import { createReadCohort } from './cohort-facts.ts';
import { type Compared, createCompare } from './compare.ts';
import { createHeatmap } from './heatmap.ts';
import { createCohortStudents, createCohorts } from './lists.ts';

/** What cohorts are answered from. */
export interface CohortRoutesDeps {
  readonly store: StateStore;
  readonly clock: Clock;
}

/** Questions about cohorts, over Dapr invocation; who may ask them the gateway knows. */
export const cohortRoutes = (deps: CohortRoutesDeps): readonly ProtectedRoute[] => {
  const readCohort = createReadCohort(deps);
  const cohorts = createCohorts(deps.store);
  const cohort = createCohort({ ...deps, readCohort });
  const students = createCohortStudents(readCohort);
  const heatmap = createHeatmap(deps);
  const compare = createCompare(readCohort);
  return [
    asked(METHOD.cohorts, cohortsQuestion, async (input) => ok(await cohorts(input))),
    asked(METHOD.cohort, cohortRequest, async (input) => foundOr404(await cohort(input), input)),
    asked(METHOD.cohortStudents, cohortStudentsRequest, async (input) =>
      foundOr404(await students(input), input),
    ),
    asked(METHOD.heatmap, heatmapRequest, async (input) => foundOr404(await heatmap(input), input)),
    asked(METHOD.compare, compareRequest, async (input) => comparedOr(await compare(input), input)),
  ];
};

const asked = <Schema extends z.ZodType>(
  method: string,
  input: Schema,
  answer: (input: z.output<Schema>) => Promise<Reply>,
): ProtectedRoute =>
  route({
    ...{ method: 'POST', path: `/${method}`, access: { roles: ['service'] } },
    input,
    handle: (context) => answer(context.input),
  });

const foundOr404 = (found: object | null, { cohort }: { readonly cohort: string }): Reply =>
  found === null
    ? problem('not-found', `Nobody is known to be in the cohort ${cohort}`)
    : ok(found);

const comparedOr = (
  compared: Compared,
  { cohort, student_id: student }: z.output<typeof compareRequest>,
): Reply => {
  switch (compared.kind) {
    case 'compared':
      return ok(compared.answer);
    case 'not-a-member':
      return problem('not-found', `${student} is not known to be in the cohort ${cohort}`);
    case 'no-score':
      return problem('not-found', `${student} has no score yet`);
    case 'too-few':
      return problem('conflict', 'Fewer than five students of the cohort have a score');
  }
};
