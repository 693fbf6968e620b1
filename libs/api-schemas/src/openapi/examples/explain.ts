import type { ApiExample } from '../operation.ts';
import { AGENT, EVENT_ID, STUDENT, part } from './mastery.ts';

export const EXPLAIN: ApiExample = {
  summary: 'A student asks why',
  as: STUDENT,
  body: { student_id: STUDENT.subject },
  status: 200,
  answer: {
    student_id: STUDENT.subject,
    mastery_score: 0.625,
    level: null,
    sufficient: false,
    missing: 2,
    breakdown: [part('quiz', 0.8, 0.75, 0.6), part('consistency', 0.1, 0.25, 0.025)],
    moved: {
      quiz: [
        {
          event_id: EVENT_ID,
          type: 'quiz.completed',
          time: '2026-11-20T09:00:00Z',
          topic: 'BBB-block-1',
          before: null,
          after: 0.8,
          change: 0.8,
        },
      ],
    },
    summary: 'Not enough data: 2 more pieces of evidence are needed for a level.',
  },
};

const NOW = { score: 0.625, level: null };
const THEN = { score: 0.8125, level: 'proficient' };

export const WHAT_IF: ApiExample = {
  summary: 'And if I did two more exercises right?',
  as: STUDENT,
  body: { student_id: STUDENT.subject, topic: 'BBB-block-1', correct: 2 },
  status: 200,
  answer: {
    student_id: STUDENT.subject,
    overall: { before: NOW, after: THEN },
    topic: { before: NOW, after: THEN },
    exercises: ['14984', '14985'],
  },
};

export const PATTERNS: ApiExample = {
  summary: 'Does she struggle?',
  as: AGENT,
  body: { student_id: STUDENT.subject },
  status: 200,
  answer: { student_id: STUDENT.subject, patterns: [] },
};
