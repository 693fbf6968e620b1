import { describe, expect, it } from '@jest/globals';
import type { Moving } from '../explain/what-moved.ts';
import { recentPatterns } from './recent-events.ts';

const AT = Date.parse('2026-03-10T12:00:00Z');
const event = (day: number, more: Partial<Moving> = {}): Moving => ({
  event_id: `e${day}`,
  ...{ type: 'quiz.completed', topic: 'loops', time: `2026-03-${day.toString().padStart(2, '0')}` },
  ...more,
});
const moving = (day: number, before: number | null, after: number, more: Partial<Moving> = {}) =>
  event(day, { effect: { component: 'quiz', before, after }, ...more });
const asking = (day: number, topic = 'loops') => event(day, { type: 'help.requested', topic });

describe('patterns over the last events', () => {
  it('are a component that the last three moves lowered, oldest first', () => {
    const events = [moving(4, 0.6, 0.5), moving(3, 0.7, 0.6), moving(2, 0.8, 0.7)];
    expect(recentPatterns(events, AT)).toEqual([
      {
        pattern: 'component_falling',
        topic: 'loops',
        evidence: [
          'quiz 0.80 → 0.70 by quiz.completed on 2026-03-02',
          'quiz 0.70 → 0.60 by quiz.completed on 2026-03-03',
          'quiz 0.60 → 0.50 by quiz.completed on 2026-03-04',
        ],
      },
    ]);
  });

  it.each([
    ['it rose between', [moving(4, 0.6, 0.5), moving(3, 0.5, 0.6), moving(2, 0.8, 0.5)]],
    ['there was nothing before', [moving(4, 0.6, 0.5), moving(3, 0.7, 0.6), moving(2, null, 0.7)]],
    ['it fell twice', [moving(4, 0.6, 0.5), moving(3, 0.7, 0.6), moving(2, 0.7, 0.7)]],
  ])('are no falling component when %s', (_when, events) => {
    expect(recentPatterns(events, AT)).toEqual([]);
  });

  it('name no topic where several are in it', () => {
    const events = [moving(4, 0.6, 0.5), moving(3, 0.7, 0.6, { topic: 'lists' })];
    expect(recentPatterns([...events, moving(2, 0.8, 0.7)], AT)).toMatchObject([{ topic: null }]);
  });

  it('are three requests for help in a topic within a week', () => {
    const asked = [asking(9), asking(8, 'lists'), asking(7), asking(5)];
    expect(recentPatterns(asked, AT)).toEqual([
      {
        pattern: 'asks_often',
        topic: 'loops',
        evidence: ['3 requests for help in loops since 2026-03-05'],
      },
    ]);
    expect(recentPatterns([asking(9), asking(7), asking(3)], AT)).toEqual([]);
  });
});
