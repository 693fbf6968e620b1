import { describe, expect, it } from '@jest/globals';
import { learningEvent } from './learning-events.ts';

const envelope = {
  specversion: '1.0',
  id: '550E8400-e29b-41d4-a716-446655440000',
  source: 'urn:test',
  subject: 'ada',
  time: '2026-03-10T10:00:00Z',
};
const problemsOf = (type: string, data: object, more: object = {}) => {
  const parsed = learningEvent.safeParse({ ...envelope, type, data, ...more });
  return parsed.success ? [] : parsed.error.issues.map(({ path, code }) => [path.join('.'), code]);
};

describe('learning events', () => {
  it('are accepted with their least and their most', () => {
    expect(
      problemsOf('exercise.completed', { topic: 't', exercise_id: 'e', correct: true }),
    ).toEqual([]);
    const trace = { traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`, cohort: 'c' };
    expect(problemsOf('activity.recorded', { kind: 'video' }, trace)).toEqual([]);
  });

  it('carry their id in lower case, so that one id is one key', () => {
    const data = { kind: 'video' };
    const parsed = learningEvent.parse({ ...envelope, type: 'activity.recorded', data });
    expect(parsed.id).toBe(envelope.id.toLowerCase());
  });

  it('name the dead letter that they repeat, and where the original lay', () => {
    const data = { kind: 'video' };
    const replayed = { replay_of: '4f0e9c1a-0d3b-5c55-9d0e-5f1d6a7b8c90', replay_position: 7 };
    expect(problemsOf('activity.recorded', data, replayed)).toEqual([]);
    expect(problemsOf('activity.recorded', data, { replay_position: -1 })).not.toEqual([]);
  });

  it.each([
    ['exercise.completed', { topic: 't', exercise_id: 'e' }, 'data.correct'],
    ['quiz.completed', { topic: 't', quiz_id: 'q', total_questions: 5 }, 'data.score'],
    ['quality.assessed', { topic: 't', submission_id: 's' }, 'data.code_quality'],
    ['quiz.completed', { topic: 't', quiz_id: 'q', score: 1.1 }, 'data.score'],
    ['help.requested', { topic: 'a b', message_kind: 'stuck' }, 'data.topic'],
    ['activity.recorded', { kind: 'video', duration: 3 }, 'data'],
    ['student.erasure.requested', { requested_by: 'the office' }, 'data.requested_by'],
    ['unheard.of', {}, 'type'],
  ])('refuse %s %j and name the place', (type, data, place) => {
    expect(problemsOf(type, data).map(([path]) => path)).toContain(place);
  });

  it('refuse a student id that could escape its key', () => {
    const places = problemsOf('activity.recorded', { kind: 'video' }, { subject: 'a:b' });
    expect(places.map(([path]) => path)).toContain('subject');
  });
});
