import { describe, expect, it } from '@jest/globals';
import type { ResultEvent } from '@mastery/event-schemas';
import { compose } from './compose.ts';
import { english } from './texts/english.ts';

const envelope = {
  specversion: '1.0' as const,
  id: '00000000-0000-4000-8000-000000000001',
  source: 'urn:test',
  subject: 'ada',
  time: '2026-03-10T12:00:00.000Z',
  traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
};
const caused_by = '00000000-0000-4000-8000-000000000002';
const threshold = (direction: 'up' | 'down'): ResultEvent => ({
  ...envelope,
  type: 'mastery.threshold.reached',
  data: {
    scope: 'overall',
    from_level: 'competent',
    to_level: direction === 'up' ? 'proficient' : 'developing',
    direction,
    score: direction === 'up' ? 0.76 : 0.55,
    caused_by,
  },
});

describe('what students are told', () => {
  it('is a level that was reached, with the score, in the trace of its event', () => {
    expect(compose(threshold('up'), 'student', english)).toEqual({
      id: envelope.id,
      type: 'mastery.threshold.reached',
      title: 'You reached Proficient overall',
      body: 'Your mastery overall is now 76 %. Well done.',
      created_at: envelope.time,
      read: false,
      trace_id: 'a'.repeat(32),
    });
  });

  it('is never a demotion without its reason', () => {
    expect(compose(threshold('down'), 'student', english)?.body).toContain('because');
  });

  it('is nothing after an erasure', () => {
    const data = { erased_keys: 12, caused_by };
    expect(compose({ ...envelope, type: 'student.erased', data }, 'student', english)).toBeNull();
  });

  it('is that something is hard, and what shows it', () => {
    const data = {
      pattern: 'failed_in_a_row',
      topic: 'loops',
      evidence: ['5 failed attempts in a row in loops'],
      caused_by,
    };
    const event: ResultEvent = { ...envelope, type: 'student.struggle.detected', data };
    expect(compose(event, 'student', english)).toMatchObject({
      title: 'Is loops giving you trouble?',
      body: '5 failed attempts in a row in loops. It is worth a second look: begin small, or ask for help.',
    });
  });

  it('is the next step and why', () => {
    const event: ResultEvent = {
      ...envelope,
      type: 'learning.path.recommended',
      data: {
        path: ['loops', 'lists'],
        recommendations: [],
        reason: 'Reached competent overall.',
        caused_by,
      },
    };
    expect(compose(event, 'student', english)).toMatchObject({
      title: 'Next for you: loops',
      body: 'Reached competent overall. After that: lists.',
    });
  });
});

describe('what teachers are told', () => {
  const struggle: ResultEvent = {
    ...envelope,
    type: 'student.struggle.detected',
    data: {
      pattern: 'failed_in_a_row',
      topic: 'loops',
      evidence: ['5 failed attempts'],
      caused_by,
    },
  };

  it('is who could use help with what, and what shows it', () => {
    expect(compose(struggle, 'teacher', english)).toMatchObject({
      title: 'ada could use a hand with loops',
      body: 'What was seen: 5 failed attempts. A word from you, or a smaller next step, often helps.',
    });
  });

  it('is nothing of levels and paths: those are the students’ own', () => {
    expect(compose(threshold('down'), 'teacher', english)).toBeNull();
  });
});

describe('what platforms are told', () => {
  it('is what their students are told', () => {
    expect(compose(threshold('up'), 'platform', english)).toEqual(
      compose(threshold('up'), 'student', english),
    );
  });
});
