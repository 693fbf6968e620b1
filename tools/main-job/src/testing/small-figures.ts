import type { Figures } from '../figures.ts';

interface Changes {
  readonly accepted?: number;
  readonly watched?: Partial<Figures['watched']>;
  readonly keys?: Partial<Figures['keys']>;
}

/** Two events of one student with one threshold and its path, all of which add up. */
export const smallFigures = ({ accepted = 2, watched = {}, keys = {} }: Changes = {}): Figures => {
  const mastery: Figures['one']['mastery'] = {
    student_id: '1',
    mastery_score: 0.5,
    level: 'developing',
    topics: {},
    recommendations: [],
    confidence: 0.3,
    evidence_count: 4,
    calculated_at: '2026-03-10T12:00:00.000Z',
    formula_version: 'weighted-sum/1',
  };
  return {
    accepted,
    atFullSpeed: 1,
    seconds: 1,
    latenciesMs: { atFullSpeed: [5], calm: [3] },
    watched: {
      updated: new Set(['a', 'b']),
      resultIds: {
        'mastery.updated': new Set(['ua', 'ub']),
        'mastery.threshold.reached': new Set(['t']),
        'student.struggle.detected': new Set(['s']),
        'learning.path.recommended': new Set(['p']),
      },
      records: 5,
      deadLetters: new Map(),
      latenciesMs: [3, 5],
      ...watched,
    },
    keys: {
      students: 1,
      processed: 2,
      snapshots: 1,
      inboxEntries: 3,
      strays: 0,
      ...keys,
    },
    expected: {
      events: 2,
      eventsByType: {
        'cohort.member.added': 0,
        'assignment.published': 0,
        'exercise.completed': 1,
        'quality.assessed': 1,
        'quiz.completed': 0,
      },
      students: 1,
      studentsWithEvidence: () => 1,
      mostEventsOfOneStudent: 2,
      firstDay: '2026-03-09',
      lastDay: '2026-03-09',
    },
    studentDays: 1,
    notified: 3,
    students: [mastery],
    one: {
      mastery,
      nextWeek: {
        student_id: '1',
        method: 'linear',
        horizon_days: 7,
        target_date: '2026-03-17',
        predicted_score: 0.5,
        predicted_level: 'developing',
        interval: { low: 0, high: 1, coverage: 0.8 },
        confidence: 0,
        trend: 'stable',
        intervention_needed: false,
        trajectory: [],
        sufficient: false,
        model_version: 'linear/1',
      },
      path: { student_id: '1', path: ['a'], steps: [], recommendations: [], revision: 2 },
    },
  };
};
