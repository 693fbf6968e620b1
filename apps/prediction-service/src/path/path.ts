import type { LearningPathRequest, LearningPathResponse } from '@mastery/api-schemas';
import type { Curriculum } from '@mastery/domain-scoring';
import type { Clock, StateStore } from '@mastery/ports';
import { TTL_SECONDS, adaptivePathKey, pathRevisionKey } from '@mastery/state-keys';
import { pathFor } from '@mastery/student-state';
import type { PredictionEvents } from '../events.ts';
import { fillAtRevision } from '../fill-at-revision.ts';
import { readStudent } from '../read-student.ts';

/** The longest path that is kept; requests take the first steps of it. */
const MAX_STEPS = 50;

/** What the path needs. */
export interface PathDeps {
  readonly store: StateStore;
  readonly clock: Clock;
  readonly curriculum: Curriculum | null;
  readonly events: PredictionEvents;
}

/**
 * The adaptive path, each step with its reason. The keys keep the plain list for whoever reads them; reasons follow
 * from the document, which is read anyway, so a hit saves the write and nothing else. A review that has
 * become due since, or an override that has ended, makes another list, and the keys are filled again.
 * @returns null for a student of whom nothing is known
 */
export const createPath =
  ({ store, clock, curriculum, events }: PathDeps) =>
  async (request: LearningPathRequest): Promise<LearningPathResponse | null> => {
    const { student_id: studentId, limit } = request;
    const keys = { path: adaptivePathKey(studentId), revision: pathRevisionKey(studentId) };
    const { student, others } = await readStudent(store, studentId, Object.values(keys));
    if (student === null) return null;

    const { revision, result } = student;
    const steps = pathFor(student, curriculum, clock.now(), MAX_STEPS);
    const list = JSON.stringify(steps.map(({ topic }) => topic));
    // The two keys are not written at one instant: the path counts only at the revision beside it.
    const isCurrent =
      others.get(keys.path)?.value === list &&
      others.get(keys.revision)?.value === String(revision);
    events.cache('path', isCurrent ? 'hit' : 'miss');
    if (!isCurrent) {
      const ttlSeconds = TTL_SECONDS.adaptivePath;
      const isKept = await fillAtRevision(store, { studentId, revision }, [
        { kind: 'upsert', key: keys.path, value: list, ttlSeconds },
        { kind: 'upsert', key: keys.revision, value: String(revision), ttlSeconds },
      ]);
      if (!isKept) events.overtaken('path', studentId);
    }
    const asked = steps.slice(0, limit);
    return {
      student_id: studentId,
      path: asked.map(({ topic }) => topic),
      steps: [...asked],
      recommendations: [...(result?.recommendations ?? [])],
      revision,
    };
  };
