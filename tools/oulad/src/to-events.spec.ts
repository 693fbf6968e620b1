import { describe, expect, it } from '@jest/globals';

import { dayNumber } from './days.ts';
import { expectedCounts } from './expected.ts';
import { parseSlice, readSlice } from './slice.ts';
import { smallTexts } from './testing/small-slice.ts';
import { shiftOf, toLearningEvents } from './to-events.ts';

const lastDay = '2026-11-23';
const slice = readSlice();
const events = toLearningEvents(slice, { lastDay });

describe('the events of the slice', () => {
  it('have unique ids that are UUIDs of version 5', () => {
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    const uuidV5 = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(events.filter(({ id }) => !uuidV5.test(id))).toEqual([]);
  });

  it('stand in the order of their times', () => {
    const times = events.map(({ time }) => time);
    expect(times).toEqual(times.toSorted());
  });

  it('span at most 80 days, the last of which is the day asked for', () => {
    const days = events.map(({ time }) => time.slice(0, 10));
    expect(days.at(-1)).toBe(lastDay);
    const span = dayNumber(days.at(-1) ?? '') - dayNumber(days[0] ?? '') + 1;
    expect(span).toBeLessThanOrEqual(80);
  });

  it('happen between 08:00 and 20:00 UTC', () => {
    const hours = events.map(({ time }) => Number(time.slice(11, 13)));
    expect(Math.min(...hours)).toBe(8);
    expect(Math.max(...hours)).toBe(19);
  });

  it('are as many of each type as the slice alone says', () => {
    const counts = expectedCounts(slice, { lastDay });
    const byType = Map.groupBy(events, ({ type }) => type);
    expect(Object.fromEntries([...byType].map(([type, ofType]) => [type, ofType.length]))).toEqual(
      counts.eventsByType,
    );
    const byStudent = Map.groupBy(events, ({ subject }) => subject);
    const sizes = [...byStudent.values()].map((ofStudent) => ofStudent.length);
    expect(sizes).toHaveLength(counts.students);
    expect(Math.max(...sizes)).toBe(counts.mostEventsOfOneStudent);
    expect(events.at(0)?.time.slice(0, 10)).toBe(counts.firstDay);
    expect(events.at(-1)?.time.slice(0, 10)).toBe(counts.lastDay);
    expect(events).toHaveLength(counts.events);
  });

  it('let every student join before anything else happens to them', () => {
    const first = new Map(events.toReversed().map(({ subject, type }) => [subject, type]));
    expect(new Set(first.values())).toEqual(new Set(['cohort.member.added']));
  });
});

describe('one student of the slice, checked by hand', () => {
  const ofStudent = events.filter(({ subject }) => subject === '536442');
  const told = ofStudent.map(({ time, type, data }) => [time.slice(0, 10), type, data]);

  it('joins on the first day of the window, having registered long before', () => {
    expect(told[0]).toEqual(['2026-09-05', 'cohort.member.added', { cohort: 'BBB-2013B' }]);
  });

  it('is given what is due in the window, without the TMA handed in before it', () => {
    const published = told.slice(1, 5);
    const given = (topic: string, exercise_id: string, due: string) => [
      '2026-09-05',
      'assignment.published',
      { topic, exercise_id, due_at: `${due}T23:59:59.000Z` },
    ];
    expect(new Set(published)).toEqual(
      new Set([
        given('BBB-block-1', '14985', '2026-10-06'),
        given('BBB-block-1', '14991', '2026-10-13'),
        given('BBB-block-2', '14986', '2026-11-17'),
        given('BBB-block-2', '14992', '2026-11-17'),
      ]),
    );
  });

  it('fails a TMA with 35 points, passes two quizzes, and hands in no more', () => {
    const topic = 'BBB-block-1';
    expect(told.slice(5)).toEqual([
      [
        '2026-10-04',
        'exercise.completed',
        { topic, exercise_id: '14985', correct: false, total_exercises: 2 },
      ],
      [
        '2026-10-04',
        'quality.assessed',
        { topic, submission_id: '14985-536442', correctness: 0.35 },
      ],
      ['2026-10-19', 'quiz.completed', { topic, quiz_id: '14991', score: 0.8 }],
      ['2026-11-23', 'quiz.completed', { topic: 'BBB-block-2', quiz_id: '14992', score: 0.6 }],
    ]);
  });

  it('arrives in an envelope of CloudEvents 1.0', () => {
    expect(ofStudent[0]).toMatchObject({
      specversion: '1.0',
      source: 'urn:oulad:BBB:2013B',
      subject: '536442',
      datacontenttype: 'application/json',
      time: expect.stringMatching(/^2026-09-05T08:\d\d:\d\d\.\d{3}Z$/),
    });
  });
});

describe('moving the days', () => {
  it('tells by how many days the run was moved', () => {
    // Day 95 of a run that started on 1 February 2013 is 7 May 2013.
    expect(shiftOf(slice, { lastDay: '2013-05-07' })).toBe(0);
    expect(shiftOf(slice, { lastDay: '2013-05-09' })).toBe(2);
  });

  it('keeps ids for the same last day and changes them for another', () => {
    const ids = (day: string) => toLearningEvents(slice, { lastDay: day }).map(({ id }) => id);
    const before = new Set(ids(lastDay));
    expect(new Set(ids(lastDay))).toEqual(before);
    expect(ids('2026-11-24').filter((id) => before.has(id))).toEqual([]);
  });

  it('keeps the times of the day', () => {
    const clock = (day: string) =>
      toLearningEvents(slice, { lastDay: day }).map(({ time }) => time.slice(10));
    expect(clock('2026-11-24')).toEqual(events.map(({ time }) => time.slice(10)));
  });

  it.each(['yesterday', '2026-02-30', '2026-1-1', ''])('refuses "%s" as a last day', (day) => {
    expect(() => toLearningEvents(slice, { lastDay: day })).toThrow(RangeError);
  });
});

describe('a student who registers late', () => {
  const small = toLearningEvents(parseSlice(smallTexts()), { lastDay: '2026-11-23' });
  const ofStudent = small.filter(({ subject }) => subject === '8');

  it('joins on the day of registration and is given only what is due from then on', () => {
    expect(ofStudent.map(({ type }) => type)).toEqual([
      'cohort.member.added',
      'assignment.published',
    ]);
    expect(ofStudent[1]?.data).toMatchObject({ exercise_id: '2' });
    // Eight days before the last event of the slice, which is handed in on day 33.
    expect(ofStudent.map(({ time }) => time.slice(0, 10))).toEqual(['2026-11-15', '2026-11-15']);
  });
});
