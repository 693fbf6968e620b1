import {
  METHOD,
  adaptiveRequest,
  learningPathRequest,
  predictionRequest,
  trajectoryRequest,
} from '@mastery/api-schemas';
import type { Curriculum } from '@mastery/domain-scoring';
import { type ProtectedRoute, type Reply, ok, problem, route } from '@mastery/http-server';
import type { Clock, Logger, StateStore } from '@mastery/ports';
import type { ForecastModels } from '@mastery/student-state';
import type { z } from 'zod';
import { createAdaptive } from './adaptive/adaptive.ts';
import type { PredictionEventsIn } from './events.ts';
import { createReadOutlook } from './forecast/forecasts.ts';
import { createNextWeek } from './forecast/next-week.ts';
import { createTrajectory } from './forecast/trajectory.ts';
import { createPath } from './path/path.ts';

/** What the methods about one student need. */
export interface StudentDeps {
  readonly store: StateStore;
  readonly clock: Clock;
  readonly curriculum: Curriculum | null;
  readonly models: ForecastModels;
  readonly eventsIn: PredictionEventsIn;
}

/** The methods about one student, for other apps over Dapr invocation. */
export const studentRoutes = (deps: StudentDeps): readonly ProtectedRoute[] => {
  const within = (log: Logger) => ({ ...deps, events: deps.eventsIn(log) });
  const outlookWithin = (log: Logger) => createReadOutlook(within(log));
  return [
    about(METHOD.nextWeek, predictionRequest, (log) => createNextWeek(outlookWithin(log))),
    about(METHOD.trajectory, trajectoryRequest, (log) => createTrajectory(outlookWithin(log))),
    about(METHOD.recommendations, adaptiveRequest, () => createAdaptive(deps)),
    about(METHOD.path, learningPathRequest, (log) => createPath(within(log))),
  ];
};

const about = <Input extends { readonly student_id: string }>(
  method: string,
  input: z.ZodType<Input>,
  answerIn: (log: Logger) => (input: Input) => Promise<object | null>,
): ProtectedRoute =>
  route({
    method: 'POST',
    path: `/${method}`,
    input,
    access: { roles: ['service'] },
    handle: async ({ input: asked, log }) =>
      foundOr404(await answerIn(log)(asked), asked.student_id),
  });

const foundOr404 = (found: object | null, studentId: string): Reply =>
  found === null ? problem('not-found', `nothing is known about student ${studentId}`) : ok(found);
