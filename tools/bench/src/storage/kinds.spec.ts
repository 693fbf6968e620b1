import { describe, expect, it } from '@jest/globals';
import {
  auditSegmentKey,
  checkpointKey,
  currentMasteryKey,
  dailyComponentKey,
  dueDeliveriesKey,
  processedKey,
  sentNotificationKey,
} from '@mastery/state-keys';
import { keptByKind, kindOf } from './kinds.ts';

const STUDENT = /stored-\d+/;
const ID = '0b9e4c0a-6f3c-4b8e-9d43-0c6f2a9f1e55';

describe('the kind of a key', () => {
  it.each([
    [currentMasteryKey('stored-12'), 'student:{student}:profile:current_mastery'],
    [dailyComponentKey('stored-1', '2026-11-27', 'quiz'), 'student:{student}:mastery:{day}:quiz'],
    [checkpointKey('stored-1', '2026-11'), 'student:{student}:profile:checkpoint:{month}'],
    [processedKey(ID), 'processed:{id}'],
    [sentNotificationKey(ID, 'inbox', 'ab'.repeat(32)), 'notification:{id}:inbox:{pseudonym}'],
    [dueDeliveriesKey(11, 29_000_000, 3), 'deliveries:{n}:{n}:{n}'],
    [auditSegmentKey('mastery.results', 4, '7'), 'audit:mastery.results:{n}:{n}'],
  ])('%s is %s', (key, kind) => {
    expect(kindOf(key, STUDENT)).toBe(kind);
  });

  it('is what sizes are summed up by, the largest first', () => {
    const sizes = [
      [processedKey(ID), 10],
      [currentMasteryKey('stored-1'), 300],
      [currentMasteryKey('stored-2'), 500],
    ] as const;
    expect([...keptByKind(sizes, STUDENT)]).toEqual([
      ['student:{student}:profile:current_mastery', { keys: 2, bytes: 800 }],
      ['processed:{id}', { keys: 1, bytes: 10 }],
    ]);
  });
});
