import { describe, expect, it } from '@jest/globals';
import type { MasteryResult } from '@mastery/event-schemas';
import { UNKNOWN_STUDENT } from '@mastery/student-state';
import type { StudentContext } from './student-skill.ts';
import { SKILLS } from './registry.ts';

const about = (more: Partial<StudentContext> = {}): StudentContext => ({
  studentId: 'ada',
  state: UNKNOWN_STUDENT,
  snapshots: [],
  curriculum: null,
  now: '2026-03-10T10:00:00.000Z',
  ...more,
});
const curriculum = {
  id: 'python',
  title: 'Python',
  topics: [
    { id: 'functions', title: 'Functions', prerequisites: ['loops'], exercises: [] },
    { id: 'loops', title: 'Loops', prerequisites: [], exercises: [] },
  ],
};
const RESULT: MasteryResult = {
  ...{ student_id: 'ada', mastery_score: 0.54, level: 'developing' },
  ...{ components: {}, breakdown: [], topics: {}, recommendations: [], confidence: 0.1 },
  ...{ evidence_count: 3, calculated_at: '2026-03-01T10:00:00.000Z', formula_version: 't' },
};
const event = { event_id: '3f0c2a52-6c1b-4a53-9d7e-1f2a3b4c5d6e', type: 'quiz.completed' };

describe('the skills about a student', () => {
  it('say of an unknown student that evidence is missing', () => {
    const said = SKILLS.explain_mastery.run({ student_id: 'ada' }, about());
    expect(SKILLS.explain_mastery.output.parse(said)).toMatchObject({
      mastery_score: null,
      missing: 3,
    });
  });

  it('name the events that moved a component, the change with 4 decimals', () => {
    const effect = { component: 'quiz' as const, before: 0.1, after: 0.3 };
    const recent = [{ ...event, time: '2026-03-09T10:00:00Z', topic: 'loops', effect }];
    const said = SKILLS.explain_mastery.run(
      { student_id: 'ada' },
      about({ state: { ...UNKNOWN_STUDENT, recent } }),
    );
    expect(SKILLS.explain_mastery.output.parse(said).moved.quiz).toMatchObject([{ change: 0.2 }]);
  });

  it('answer what three more correct exercises would make of a student', () => {
    const said = SKILLS.what_if.run({ student_id: 'ada', topic: 'loops', correct: 3 }, about());
    expect(SKILLS.what_if.output.parse(said)).toMatchObject({
      student_id: 'ada',
      overall: { before: { score: null, level: null } },
      exercises: ['what-if-1', 'what-if-2', 'what-if-3'],
    });
  });

  it('refuse a what-if about a topic that the curriculum does not have', () => {
    const asked = { student_id: 'ada', topic: 'magic', correct: 1 };
    expect(SKILLS.what_if.run(asked, about({ curriculum }))).toEqual({
      outcome: 'refused',
      path: 'topic',
      message: 'is not in the curriculum',
    });
  });

  it('explain what counts now: an override that has ended does not', () => {
    const calculated = { score: 0.5, level: 'developing' as const };
    const override = {
      ...{ scope: 'overall' as const, score: 0.9, reason: 'oral exam', ruled_by: 'mr-lee' },
      ...{ ruled_at: '2026-03-01T10:00:00.000Z', expires_at: '2026-03-10T10:00:00.000Z' },
      calculated,
    };
    const ruled = { mastery_score: 0.9, level: 'expert' as const, overrides: [override] };
    const result = { ...RESULT, ...ruled };
    const state = { ...UNKNOWN_STUDENT, result };
    const at = (now: string) =>
      SKILLS.explain_mastery.run({ student_id: 'ada' }, about({ state, now }));
    expect(at('2026-03-10T09:59:59.999Z')).toMatchObject({ mastery_score: 0.9, override });
    const ended = at('2026-03-10T10:00:00.000Z');
    expect(ended).toMatchObject({ mastery_score: 0.5, level: 'developing' });
    expect(ended).not.toHaveProperty('override');
  });

  it('name what a student struggles with, and what shows it', () => {
    const struggle = {
      ...UNKNOWN_STUDENT.struggle,
      topics: { loops: { failures: 5, errors: [], seconds: [] } },
    };
    const state = { ...UNKNOWN_STUDENT, struggle };
    const said = SKILLS.detect_patterns.run({ student_id: 'ada' }, about({ state }));
    expect(SKILLS.detect_patterns.output.parse(said).patterns).toEqual([
      {
        pattern: 'failed_in_a_row',
        topic: 'loops',
        evidence: ['5 failed attempts in a row in loops'],
      },
    ]);
  });

  it('say where a student is heading by their history, or that there is none', () => {
    const asked = { student_id: 'ada', horizon_days: 7 };
    expect(SKILLS.predict_mastery.run(asked, about())).toMatchObject({
      outcome: 'refused',
      path: 'student_id',
    });
    const state = { ...UNKNOWN_STUDENT, result: RESULT };
    const snapshots = [0.5, 0.52, 0.54].map((score, n) => ({ date: `2026-03-0${n + 8}`, score }));
    const said = SKILLS.predict_mastery.run(asked, about({ state, snapshots }));
    // Without a graded outcome there is no belief: the line.
    expect(SKILLS.predict_mastery.output.parse(said)).toMatchObject({
      ...{ method: 'linear', horizon_days: 7, sufficient: true, trend: 'improving' },
      target_date: '2026-03-17',
    });
  });

  it('recommend a topic only after its prerequisites', () => {
    const asked = { student_id: 'ada', limit: 10 };
    expect(SKILLS.recommend_path.run(asked, about({ curriculum })).path).toEqual([
      'loops',
      'functions',
    ]);
  });
});
