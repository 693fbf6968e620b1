import type { AdaptiveRequest, AdaptiveResponse } from '@mastery/api-schemas';
import { type Curriculum, dayOf, round4 } from '@mastery/domain-scoring';
import type { Clock, StateStore } from '@mastery/ports';
import { adviceFor } from '@mastery/student-state';
import { readStudent } from '../read-student.ts';

/** What adaptive recommendations need. */
export interface AdaptiveDeps {
  readonly store: StateStore;
  readonly clock: Clock;
  readonly curriculum: Curriculum | null;
}

/** POST /recommendations/adaptive: what to do as of now; null for a student of whom nothing is known. */
export const createAdaptive =
  ({ store, clock, curriculum }: AdaptiveDeps) =>
  async ({ student_id, limit }: AdaptiveRequest): Promise<AdaptiveResponse | null> => {
    const { student } = await readStudent(store, student_id, []);
    if (student === null) return null;
    const { recommendations, reviews } = adviceFor(student, curriculum, clock.now(), limit);
    return {
      student_id,
      recommendations: [...recommendations],
      reviews: reviews.map(({ topic, dueDay, retrievability }) => ({
        topic,
        due: dayOf(dueDay),
        retrievability: round4(retrievability),
      })),
      revision: student.revision,
    };
  };
