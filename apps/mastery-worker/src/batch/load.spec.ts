import { describe, expect, it } from '@jest/globals';
import { StateAnswerTooLarge, type StateStore } from '@mastery/ports';
import { redisLikeStore } from '@mastery/ports/testing';
import { currentMasteryKey } from '@mastery/state-keys';
import { NEW_DOCUMENT, serializeDocument } from '../document.ts';
import { createHeldDocuments } from '../partition/held-documents.ts';
import { event, judge, record } from '../testing/records.ts';
import { load } from './load.ts';

const students = Array.from({ length: 7 }, (_, index) => `s${index}`);
const judged = students.map((subject, offset) => judge(record(offset, event(offset, { subject }))));

const known = () => ({
  partition: 0,
  epoch: 0,
  held: createHeldDocuments(),
  onTheWay: new Map(),
});

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
    const loaded = await load(small, judged, known());
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
    await expect(load(none, judged, known())).rejects.toThrow(StateAnswerTooLarge);
  });

  it('does not read again what is held in memory, and reads the position last', async () => {
    const { store } = redisLikeStore();
    const asked: (readonly string[])[] = [];
    const watched: StateStore = {
      ...store,
      getMany: (keys) => {
        asked.push(keys);
        return store.getMany(keys);
      },
    };
    const held = createHeldDocuments();
    held.hold('s0', { document: { ...NEW_DOCUMENT, revision: 7 }, etag: '7' }, 100);
    const loaded = await load(watched, judged.slice(0, 2), {
      partition: 3,
      epoch: 0,
      held,
      onTheWay: new Map(),
    });
    expect(loaded.documents.get('s0')).toMatchObject({ document: { revision: 7 }, etag: '7' });
    expect(asked.map((keys) => keys.map((key) => key.split(':')[0]))).toEqual([
      ['processed', 'processed', 'student'],
      ['partition'],
    ]);
  });
});
