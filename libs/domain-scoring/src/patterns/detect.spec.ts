import { describe, expect, it } from '@jest/globals';
import type { LearningEvent } from '@mastery/event-schemas';
import fc from 'fast-check';
import { dayNumber } from '../days.ts';
import { anyEvent } from '../testing/any-event.ts';
import { learningEvent } from '../testing/events.ts';
import { detectAtDayEnd } from './detect-at-day-end.ts';
import { detectStruggle } from './detect.ts';
import type { Struggle } from './struggle.ts';
import { NO_STRUGGLE, REMEMBERED, type StruggleState } from './struggle-state.ts';

const after = (events: readonly LearningEvent[]) => {
  let state: StruggleState = NO_STRUGGLE;
  const alerts: Struggle[] = [];
  for (const event of events) {
    const detected = detectStruggle(state, event);
    state = detected.state;
    alerts.push(...detected.alerts);
  }
  return { state, alerts, names: alerts.map(({ pattern }) => pattern) };
};
const failed = (exercise_id: string, more: object = {}) =>
  learningEvent('exercise.completed', { topic: 'loops', exercise_id, correct: false, ...more });
const passed = (exercise_id: string) =>
  learningEvent('exercise.completed', { topic: 'loops', exercise_id, correct: true });

describe('struggle', () => {
  it('is the same error type three times', () => {
    const events = ['a', 'b', 'c'].map((id) => failed(id, { error_type: 'off-by-one' }));
    expect(after(events.slice(0, 2)).alerts).toEqual([]);
    expect(after(events).alerts).toEqual([
      {
        pattern: 'same_error_type',
        topic: 'loops',
        evidence: ['3 times the error off-by-one in loops'],
      },
    ]);
  });

  it('is more than 10 minutes on one exercise that is not passed', () => {
    const minutes = (n: number) => failed('a', { duration_s: 60 * n });
    expect(after([minutes(5), minutes(5)]).alerts).toEqual([]);
    expect(after([minutes(5), minutes(6)]).names).toEqual(['stuck_on_exercise']);
    expect(after([minutes(9), passed('a'), minutes(9)]).alerts).toEqual([]);
  });

  it('is a quiz below 50 %, and saying not to understand', () => {
    const quiz = (score: number) =>
      learningEvent('quiz.completed', { topic: 'loops', quiz_id: 'q', score });
    const help = (message_kind: 'does_not_understand' | 'stuck') =>
      learningEvent('help.requested', { topic: 'loops', message_kind });
    expect(after([quiz(0.5), help('stuck')]).alerts).toEqual([]);
    expect(after([quiz(0.49)]).alerts[0]?.evidence).toEqual(['49 % in the quiz q in loops']);
    expect(after([help('does_not_understand')]).names).toEqual(['does_not_understand']);
  });

  it('is five failed attempts in a row, not five with one passed between them', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((id) => failed(id));
    expect(after(five).names).toEqual(['failed_in_a_row']);
    expect(after([...five.slice(0, 4), passed('x'), ...five.slice(0, 4)]).alerts).toEqual([]);
  });

  it('is told at most once for each pattern, topic and day', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        let state: StruggleState = NO_STRUGGLE;
        const told = events.flatMap((event) => {
          const detected = detectStruggle(state, event);
          state = detected.state;
          return detected.alerts.map(
            ({ pattern, topic }) => `${pattern} ${topic} ${dayNumber(event.time)}`,
          );
        });
        expect(new Set(told).size).toBe(told.length);
      }),
    );
  });

  it('remembers no more than the newest attempts', () => {
    const many = Array.from({ length: 100 }, (_, n) => failed(`e${n}`, { error_type: `t${n}` }));
    const memory = after(many).state.topics['loops'];
    expect(memory?.errors).toHaveLength(REMEMBERED);
    expect(memory?.seconds).toHaveLength(REMEMBERED);
  });
});

describe('struggle over days', () => {
  const end = (day: number, activeDays: readonly number[], scores: readonly number[] = []) => ({
    day,
    activeDays,
    snapshots: scores.map((score, n) => ({ date: `2026-03-0${n + 1}`, score })),
  });
  const named = (dayEnd: ReturnType<typeof end>) =>
    detectAtDayEnd(NO_STRUGGLE, dayEnd).alerts.map(({ pattern }) => pattern);

  it('is 7 days without activity after being active, told once', () => {
    expect(named(end(106, [90, 100]))).toEqual([]);
    expect(named(end(107, [90, 100]))).toEqual(['no_activity']);
    expect(named(end(108, [90, 100]))).toEqual([]);
    expect(named(end(107, []))).toEqual([]);
  });

  it('is a score that falls over three days', () => {
    expect(named(end(100, [100], [0.9, 0.8, 0.7]))).toEqual(['falling_trend']);
    expect(named(end(100, [100], [0.9, 0.8, 0.8]))).toEqual([]);
    expect(named(end(100, [100], [0.9, 0.8]))).toEqual([]);
  });

  it('is no falling score of a student who stays away', () => {
    expect(named(end(102, [99, 100], [0.9, 0.8, 0.7]))).toEqual([]);
  });
});
