import { describe, expect, it } from '@jest/globals';
import { StateAnswerTooLarge, type StateStore } from '@mastery/ports';
import { redisLikeStore } from '@mastery/ports/testing';
import { currentMasteryKey } from '@mastery/state-keys';
import { NEW_DOCUMENT, serializeDocument } from '../document.ts';
import { event, record, validate } from '../testing/records.ts';
import { load } from './load.ts';

const students = Array.from({ length: 7 }, (_, index) => `s${index}`);
const judged = students.map((subject, offset) =>
  validate(record(offset, event(offset, { subject }))),
);

describe('reading what a batch needs', () => {
  it('reads documents in halves where they do not fit into one answer', async () => {
    const documents = students.map((student, revision) => [
      currentMasteryKey(student),
      JSON.parse(serializeDocument({ ...NEW_DOCUMENT, revision })) as object,
    ]);
    const { store } = redisLikeStore(Object.fromEntries(documents) as Record<string, object>);
    const small: StateStore = {
      ...store,
      getMany: (keys) =>
        keys.filter((key) => key.startsWith('student:')).length > 2
          ? Promise.reject(new StateAnswerTooLarge('too large'))
          : store.getMany(keys),
    };
    const loaded = await load(small, judged);
    expect(students.map((student) => loaded.documents.get(student)?.document.revision)).toEqual([
      0, 1, 2, 3, 4, 5, 6,
    ]);
  });

  it('gives up on a single document that does not fit', async () => {
    const { store } = redisLikeStore();
    const none: StateStore = {
      ...store,
      getMany: (keys) =>
        keys.some((key) => key.startsWith('student:'))
          ? Promise.reject(new StateAnswerTooLarge('too large'))
          : store.getMany(keys),
    };
    await expect(load(none, judged)).rejects.toThrow(StateAnswerTooLarge);
  });
});
