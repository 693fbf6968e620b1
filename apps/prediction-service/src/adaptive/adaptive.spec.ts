import { describe, expect, it } from '@jest/globals';
import { practised } from '@mastery/domain-scoring';
import { redisLikeStore } from '@mastery/ports/testing';
import { currentMasteryKey } from '@mastery/state-keys';
import { storedAt } from '../testing/student.ts';
import { createAdaptive } from './adaptive.ts';

const NOON = '2026-03-10T12:00:00.000Z';
const loops = { score: 0.9, level: null, evidence_count: 1, last_seen: NOON };
const practisedLongAgo = practised(null, 0.8, Date.parse('2025-03-10T12:00:00Z'));

const given = (stored: object) =>
  createAdaptive({
    store: redisLikeStore({ [currentMasteryKey('ada')]: stored }).store,
    clock: { now: () => Date.parse(NOON) },
    curriculum: null,
  });

describe('adaptive recommendations', () => {
  it('name the day since which a review is due, and the chance that the topic is remembered', async () => {
    const stored = storedAt(3, { topics: { loops } }, { reviews: { loops: practisedLongAgo } });
    const answer = await given(stored)({ student_id: 'ada', limit: 5 });
    expect(answer).toMatchObject({
      student_id: 'ada',
      reviews: [{ topic: 'loops', due: expect.stringMatching(/^2025-03-1\d$/) }],
      revision: 3,
    });
    expect(answer?.reviews[0]?.retrievability).toBeGreaterThan(0);
  });

  it('are nothing for a student of whom nothing is known', async () => {
    expect(await given(storedAt(3))({ student_id: 'bob', limit: 5 })).toBeNull();
  });
});
