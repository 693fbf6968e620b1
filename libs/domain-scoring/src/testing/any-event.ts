import type { LearningEvent } from '@mastery/event-schemas';
import fc from 'fast-check';
import { learningEvent } from './events.ts';

const scored = fc.record({
  topic: fc.constantFrom('loops', 'lists', '__proto__'),
  id: fc.constantFrom('a', 'b', 'c', 'constructor'),
  score: fc.double({ min: 0, max: 1, noNaN: true }),
  difficulty: fc.constantFrom('beginner' as const, 'intermediate' as const, 'advanced' as const),
  total: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
});

/** Any event that moves components, in February 2026; several share an instant. */
export const anyEvent: fc.Arbitrary<LearningEvent> = fc
  .record({
    kind: fc.constantFrom(
      'exercise',
      'exercise',
      'quiz',
      'quality',
      'activity',
      'given',
      'assigned',
    ),
    day: fc.integer({ min: 1, max: 28 }),
    uuid: fc.uuid(),
    scored,
  })
  .map(({ kind, day, uuid, scored: { topic, id, score, difficulty, total } }) => {
    const envelope = { time: `2026-02-${String(day).padStart(2, '0')}T12:00:00Z`, id: uuid };
    switch (kind) {
      case 'exercise': {
        const more = total === undefined ? {} : { total_exercises: total };
        const data = { topic, exercise_id: id, score, difficulty, ...more };
        return learningEvent('exercise.completed', data, envelope);
      }
      case 'quiz':
        return learningEvent('quiz.completed', { topic, quiz_id: id, score }, envelope);
      case 'quality': {
        const data = { topic, submission_id: id, correctness: score };
        return learningEvent('quality.assessed', data, envelope);
      }
      case 'given': {
        const data = { components: { quiz: score } };
        return learningEvent('mastery.calculation.requested', data, envelope);
      }
      case 'assigned': {
        const data = { topic, exercise_id: id, due_at: '2026-03-01T00:00:00Z' };
        return learningEvent('assignment.published', data, envelope);
      }
      case 'activity':
        return learningEvent('activity.recorded', { kind: 'video' }, envelope);
    }
  });
