import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { StateStore } from '@mastery/ports';
import { currentMasteryKey, predictionKey } from '@mastery/state-keys';
import { realStore } from '../testing/real-store.ts';
import { MODELS, storedAt } from '../testing/student.ts';
import { createReadOutlook } from './forecasts.ts';
import { createNextWeek } from './next-week.ts';

const store = realStore();
afterAll(() => store.close());

/** What the worker does with an event: document and invalidation in one transaction. */
const fold = (student: string, revision: number): Promise<void> =>
  store.transact([
    {
      kind: 'upsert',
      key: currentMasteryKey(student),
      value: JSON.stringify(
        storedAt(revision, { student_id: student, mastery_score: revision / 1_000 }),
      ),
      ttlSeconds: 600,
    },
    { kind: 'delete', key: predictionKey(student) },
  ]);

const service = (over: StateStore) => {
  const seen: string[] = [];
  const readOutlook = createReadOutlook({
    ...{ store: over, clock: { now: Date.now }, models: MODELS },
    events: {
      cache: (_cached, outcome) => void seen.push(outcome),
      overtaken: () => void seen.push('overtaken'),
    },
  });
  const nextWeek = createNextWeek(readOutlook);
  return {
    seen,
    /** Without history a forecast is the score that it was made from, which here tells the revision. */
    revisionOf: async (student: string) => {
      const found = await nextWeek({ student_id: student, horizon_days: 7 });
      return Math.round(1_000 * (found?.predicted_score ?? NaN));
    },
  };
};
const cachedRevision = async (student: string): Promise<number | null> => {
  const key = predictionKey(student);
  const found = (await store.getMany([key])).get(key);
  return found === undefined ? null : (JSON.parse(found.value) as { revision: number }).revision;
};

describe('a forecast beside a new event, on the real sidecar', () => {
  it('is taken back when the event came before the fill', async () => {
    const student = `s-${randomUUID()}`;
    await fold(student, 1);
    let isFirst = true;
    const overtaken: StateStore = {
      ...store,
      transact: async (operations) => {
        if (isFirst) {
          isFirst = false;
          await fold(student, 2);
        }
        return store.transact(operations);
      },
    };
    const { revisionOf, seen } = service(overtaken);
    expect(await revisionOf(student)).toBe(1);
    expect(await cachedRevision(student)).toBeNull();
    expect(await revisionOf(student)).toBe(2);
    expect(seen).toEqual(['miss', 'overtaken', 'miss']);
    expect(await cachedRevision(student)).toBe(2);
  });

  it('is never answered once the event is applied, however the two meet', async () => {
    const student = `s-${randomUUID()}`;
    // Every other round begins without a cached forecast, and its fills wait until the event is applied, which comes
    // after the first read; the other rounds meet it where they happen to.
    const gate = { isOpen: Promise.resolve<unknown>(null), read: (): void => undefined };
    const { revisionOf, seen } = service({
      ...store,
      getMany: async (keys) => {
        const found = await store.getMany(keys);
        gate.read();
        return found;
      },
      transact: async (operations) => {
        await gate.isOpen;
        return store.transact(operations);
      },
    });
    await fold(student, 1);
    for (let revision = 2; revision <= 200; revision += 1) {
      const isMade = revision % 2 === 0;
      const read = Promise.withResolvers<unknown>();
      const applied = Promise.withResolvers<unknown>();
      if (isMade) {
        await store.transact([{ kind: 'delete', key: predictionKey(student) }]);
        gate.isOpen = applied.promise;
        gate.read = () => {
          read.resolve(null);
        };
      }
      const asking = [revisionOf(student), revisionOf(student)];
      if (isMade) await read.promise;
      await fold(student, revision);
      applied.resolve(null);
      expect(await revisionOf(student)).toBe(revision);
      for (const answered of await Promise.all(asking)) {
        expect(answered).toBeGreaterThanOrEqual(revision - 1);
      }
      expect([null, revision]).toContain(await cachedRevision(student));
    }
    expect(seen.filter((each) => each === 'overtaken').length).toBeGreaterThanOrEqual(100);
  });
});
