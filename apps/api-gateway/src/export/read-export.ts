import { type ExportResponse, NOT_INCLUDED } from '@mastery/api-schemas';
import type { Clock, StateStore, StoredValue } from '@mastery/ports';
import { coalesce } from '../cache/coalesce.ts';
import { readInParts } from '../query/read-in-parts.ts';
import { type StudentKeys, allKeys, keysOfStudent } from './student-keys.ts';

/** What an export is made from. */
export interface ReadExportDeps {
  readonly store: StateStore;
  readonly clock: Clock;
}

/** Reads of an export; it is in no hurry and leaves the sidecar to others. */
const LIMITS = { maxKeys: 100, maxCalls: 2 };

/** Everything held about a student as one document; null when nothing is. */
export const createReadExport =
  ({ store, clock }: ReadExportDeps) =>
  async (studentId: string): Promise<ExportResponse | null> => {
    const now = clock.now();
    const keys = keysOfStudent(studentId, now);
    const read = coalesce<StoredValue>((some) => readInParts(store, some), LIMITS);
    const held = new Map<string, unknown>();
    await Promise.all(
      allKeys(keys).map(async (key) => {
        const stored = await read(key);
        if (stored !== undefined) held.set(key, JSON.parse(stored.value));
      }),
    );
    if (isTombstone(held.get(keys.currentMastery))) held.delete(keys.currentMastery);
    return held.size === 0 ? null : exported(studentId, now, keys, held);
  };
/** Reads everything held about a student. */
export type ReadExport = ReturnType<typeof createReadExport>;

/** An erasure leaves positions and nothing of the student. */
const isTombstone = (document: unknown): boolean =>
  typeof document === 'object' && document !== null && !('student_id' in document);

const exported = (
  studentId: string,
  now: number,
  keys: StudentKeys,
  held: ReadonlyMap<string, unknown>,
): ExportResponse => {
  const document = (key: string) => (held.get(key) ?? null) as Record<string, unknown> | null;
  return {
    student_id: studentId,
    exported_at: new Date(now).toISOString(),
    current_mastery: document(keys.currentMastery),
    snapshots: Object.fromEntries(
      keys.snapshots
        .filter(({ mastery, components }) =>
          [mastery, ...components.map(({ key }) => key)].some((key) => held.has(key)),
        )
        .map(({ date, mastery, components }) => [
          date,
          { mastery: document(mastery), components: componentsIn(components, held) },
        ]),
    ),
    checkpoints: Object.fromEntries(
      keys.checkpoints.flatMap(({ month, key }) => {
        const checkpoint = document(key);
        return checkpoint === null ? [] : [[month, checkpoint]];
      }),
    ),
    recent_activity: document(keys.recentActivity),
    prediction: document(keys.prediction),
    learning_path: document(keys.learningPath),
    learning_path_revision: document(keys.learningPathRevision),
    notifications: document(keys.notifications),
    notification_preferences: document(keys.notificationPreferences),
    notification_subscriptions: document(keys.notificationSubscriptions),
    cohorts: document(keys.cohorts),
    forecasts_due: document(keys.forecastsDue),
    not_included: [...NOT_INCLUDED],
  };
};

const componentsIn = (
  components: StudentKeys['snapshots'][number]['components'],
  held: ReadonlyMap<string, unknown>,
): Record<string, number> =>
  Object.fromEntries(
    components
      .filter(({ key }) => held.has(key))
      .map(({ component, key }) => [component, held.get(key) as number]),
  );
