import { describe, expect, it } from '@jest/globals';
import type { LearningEvent } from '@mastery/event-schemas';
import fc from 'fast-check';
import { DAY_MS, dayNumber } from '../days.ts';
import { NO_RULINGS, exempt } from '../rulings/rulings.ts';
import { anyEvent } from '../testing/any-event.ts';
import { learningEvent } from '../testing/events.ts';
import { detectStruggle } from './detect.ts';
import { type StandingInput, standingStruggle } from './standing.ts';
import { NO_STRUGGLE, type StruggleState } from './struggle-state.ts';

const TODAY = dayNumber('2026-03-10');
const AT = TODAY * DAY_MS;
const after = (events: readonly LearningEvent[]): StruggleState =>
  events.reduce((state, event) => detectStruggle(state, event).state, NO_STRUGGLE);
const standing = (struggle: StruggleState, more: Partial<StandingInput> = {}, at = AT) =>
  standingStruggle({ struggle, activeDays: [TODAY], rulings: NO_RULINGS, ...more }, at);
const named = (...given: Parameters<typeof standing>) =>
  standing(...given).map(({ pattern }) => pattern);
const failed = (exercise_id: string, more: object = {}) =>
  learningEvent('exercise.completed', { topic: 'loops', exercise_id, correct: false, ...more });
const passed = (exercise_id: string) =>
  learningEvent('exercise.completed', { topic: 'loops', exercise_id, correct: true });

describe('the struggle that stands', () => {
  it('is what the work shows, until an exercise is passed', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((id) => failed(id, { duration_s: 700 }));
    expect(named(after(five)).toSorted()).toEqual([
      'failed_in_a_row',
      ...Array<string>(5).fill('stuck_on_exercise'),
    ]);
    expect(standing(after([...five, passed('a')])).map(({ evidence }) => evidence[0])).toEqual(
      ['b', 'c', 'd', 'e'].map((id) => `11 minutes on ${id} in loops, not passed`),
    );
  });

  it('is no exercise that the student is exempted from', () => {
    const exemption = { reason: 'ill', by: 'mr-lee', at: AT };
    const rulings = exempt(NO_RULINGS, { topic: 'loops', exercise: 'a' }, exemption);
    const struggle = after([failed('a', { duration_s: 700 })]);
    expect([named(struggle), named(struggle, { rulings })]).toEqual([['stuck_on_exercise'], []]);
  });

  it('is a quiz below half for seven days, with the day', () => {
    const quiz = learningEvent('quiz.completed', { topic: 'loops', quiz_id: 'q', score: 0.2 });
    const told = { pattern: 'quiz_below_half', topic: 'loops' };
    expect(standing(after([quiz]))).toEqual([
      { ...told, evidence: ['below 50 % in a quiz in loops, last on 2026-03-10'] },
    ]);
    expect(named(after([quiz]), { activeDays: [TODAY + 6] }, AT + 6 * DAY_MS)).toHaveLength(1);
    expect(named(after([quiz]), { activeDays: [TODAY + 7] }, AT + 7 * DAY_MS)).toEqual([]);
  });

  it('is silence for as long as it lasts', () => {
    expect(named(NO_STRUGGLE, { activeDays: [TODAY - 6] })).toEqual([]);
    expect(standing(NO_STRUGGLE, { activeDays: [TODAY - 9] })[0]?.evidence).toEqual([
      'no activity for 9 days, the last on 2026-03-01',
    ]);
    expect(named(NO_STRUGGLE, { activeDays: [] })).toEqual([]);
  });

  it('is a score that fell on each of the last days', () => {
    const daily = [0.9, 0.8, 0.7].map((score, n) => ({ date: `2026-03-0${n + 7}`, score }));
    const struggle = { ...NO_STRUGGLE, daily };
    expect(named(struggle, { activeDays: [TODAY - 1] })).toEqual(['falling_trend']);
    expect(named({ ...struggle, daily: daily.slice(1) }, { activeDays: [TODAY - 1] })).toEqual([]);
  });

  it('holds whatever was just told', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), anyEvent, (events, last) => {
        const { state, alerts } = detectStruggle(after(events), last);
        const at = Date.parse(last.time);
        const found = named(state, { activeDays: [dayNumber(last.time)] }, at);
        expect(found).toEqual(expect.arrayContaining(alerts.map(({ pattern }) => pattern)));
      }),
    );
  });
});
