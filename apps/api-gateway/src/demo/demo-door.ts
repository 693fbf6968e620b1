import { type JwtKey, type TokenRequest, signToken } from '@mastery/auth-jwt';
import type { Curriculum } from '@mastery/domain-scoring';
import type { DemoDoor } from './demo-route.ts';

/** Who stands behind the door, under the names of the settings. */
export interface DemoDoorOptions {
  readonly JWT_KEYS: readonly JwtKey[];
  readonly DEMO_STUDENT: string;
  readonly DEMO_COHORT: string;
  readonly CURRICULUM_FILE?: Curriculum | undefined;
}

const AN_HOUR_S = 3_600;

/** A student, a teacher and an operator, each with a new token for an hour; and a learning platform. */
export const createDemoDoor = (options: DemoDoorOptions): DemoDoor => {
  const { JWT_KEYS: keys, DEMO_STUDENT: student, DEMO_COHORT: cohort } = options;
  const sign = (who: Pick<TokenRequest, 'subject' | 'role' | 'cohorts'>) =>
    signToken({ keys, ...who, expiresInSeconds: AN_HOUR_S });
  const topics = options.CURRICULUM_FILE?.topics.map(({ id }) => id) ?? ['first-steps'];
  return async () => ({
    tokens: await Promise.all([
      sign({ subject: student, role: 'student' }),
      sign({ subject: 'demo-teacher', role: 'teacher', cohorts: [cohort] }),
      sign({ subject: 'demo-operator', role: 'admin' }),
    ]),
    platform: await sign({ subject: 'demo-platform', role: 'service' }),
    topics,
  });
};
