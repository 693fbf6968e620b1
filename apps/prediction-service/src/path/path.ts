import type { LearningPathRequest, LearningPathResponse } from '@mastery/api-schemas';
import { type Curriculum, recommendPath } from '@mastery/domain-scoring';
import { type StoredMastery, name } from '@mastery/event-schemas';
import type { StateStore, StoredValue } from '@mastery/ports';
import { TTL_SECONDS, adaptivePathKey, pathRevisionKey } from '@mastery/state-keys';
import { z } from 'zod';
import type { PredictionEvents } from '../events.ts';
import { fillAtRevision, readStudent } from '../student-mastery.ts';

/** The longest path that is kept; requests take the first steps of it. */
const MAX_STEPS = 50;

const storedPath = z.array(name);

/** What the path needs. */
export interface PathDeps {
  readonly store: StateStore;
  readonly curriculum: Curriculum | null;
  readonly events: PredictionEvents;
}

/**
 * The adaptive path: Cache Check → path from the curriculum → Cache Store → Response.
 * @returns null for a student of whom nothing is known
 */
export const createPath =
  ({ store, curriculum, events }: PathDeps) =>
  async (request: LearningPathRequest): Promise<LearningPathResponse | null> => {
    const { student_id: studentId, limit } = request;
    const keys = { path: adaptivePathKey(studentId), revision: pathRevisionKey(studentId) };
    const { mastery, others } = await readStudent(store, studentId, Object.values(keys));
    if (mastery === null) return null;

    const cached = currentPath(others.get(keys.path), others.get(keys.revision), mastery);
    events.cache('path', cached === null ? 'miss' : 'hit');
    const path = cached ?? recommendPath(mastery.topics, curriculum, MAX_STEPS);
    if (cached === null) {
      const ttlSeconds = TTL_SECONDS.adaptivePath;
      const isCurrent = await fillAtRevision(store, mastery, [
        { kind: 'upsert', key: keys.path, value: JSON.stringify(path), ttlSeconds },
        { kind: 'upsert', key: keys.revision, value: String(mastery.revision), ttlSeconds },
      ]);
      if (!isCurrent) events.overtaken('path', studentId);
    }
    return {
      student_id: studentId,
      path: path.slice(0, limit),
      recommendations: mastery.recommendations,
      revision: mastery.revision,
    };
  };

// The two keys are not written at one instant: the path counts only at the revision beside it.
const currentPath = (
  path: StoredValue | undefined,
  madeAt: StoredValue | undefined,
  { revision }: StoredMastery,
): readonly string[] | null => {
  if (path === undefined || madeAt === undefined) return null;
  if (Number(madeAt.value) !== revision) return null;
  return storedPath.safeParse(JSON.parse(path.value)).data ?? null;
};
