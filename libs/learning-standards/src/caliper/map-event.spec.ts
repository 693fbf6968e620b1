import { describe, expect, it } from '@jest/globals';
import { CONTEXT, HOME, gradeEvent, lived } from '../testing/sent.ts';
import { mapCaliperEvent } from './map-event.ts';

const map = (sent: unknown, context: object = {}) =>
  mapCaliperEvent(sent, { ...CONTEXT, ...context });

describe('a Caliper event', () => {
  it('that grades an item is an exercise of the assignee', () => {
    const duration = { duration: 'PT50S', count: 2 };
    expect(map(gradeEvent({}, duration))).toMatchObject({
      outcome: 'mapped',
      sourceId: 'urn:uuid:A50CA17F-5971-47bb-8fca-4e6e6879001d',
      event: {
        source: 'urn:mastery-engine:caliper',
        type: 'exercise.completed',
        subject: 'ada',
        time: '2026-11-20T09:00:30.000Z',
        data: {
          ...{ topic: 'loops', exercise_id: 'loops-while', score: 0.8 },
          ...{ attempts: 2, duration_s: 50 },
        },
      },
    });
  });

  it('that grades an assessment is a quiz', () => {
    const extensions = { 'urn:mastery-engine:topic': 'loops' };
    const assignable = { id: `${HOME}/assess/1`, type: 'Assessment', extensions };
    expect(map(gradeEvent({}, { assignable }))).toMatchObject({
      event: { type: 'quiz.completed', data: { topic: 'loops', quiz_id: '1', score: 0.8 } },
    });
  });

  it.each([
    ['AssessmentItemEvent', 'Completed', 'item-completed'],
    ['AssessmentEvent', 'Submitted', 'assessment-submitted'],
    ['SessionEvent', 'LoggedIn', 'session'],
  ])('%s %s is a sign of life', (type, action, kind) => {
    expect(map(lived(type, action))).toMatchObject({
      event: { type: 'activity.recorded', subject: 'ada', data: { kind, topic: 'loops' } },
    });
  });

  it('is the same event under the same id', () => {
    const id = (sent: unknown) => (map(sent) as { event: { id: string } }).event.id;
    const lower = gradeEvent({ id: gradeEvent().id.toLowerCase() });
    expect(id(lower)).toBe(id(gradeEvent()));
    expect(id(lived('SessionEvent', 'LoggedIn'))).not.toBe(id(lower));
  });

  it('counts where its persons are known', () => {
    expect(map(gradeEvent(), { homePages: [`${HOME}/users`] })).toMatchObject({
      outcome: 'mapped',
    });
    expect(map(gradeEvent(), { homePages: [HOME] })).toMatchObject({
      refusal: { reason: 'unknown-home-page', where: 'object.assignee' },
    });
  });

  const person = (id: string) => gradeEvent({}, { assignee: { id, type: 'Person' } });
  const score = (more: object) =>
    gradeEvent({ generated: { id: 'urn:s', type: 'Score', ...more } });
  it.each([
    ['not-an-event', 'action', { id: `${HOME}/users/1`, type: 'Person' }],
    ['malformed', 'eventTime', gradeEvent({ eventTime: 'now' })],
    ['malformed', 'object', gradeEvent({ object: `${HOME}/attempts/1` })],
    ['malformed', 'object.count', gradeEvent({}, { count: 0.5 })],
    ['malformed', '', null],
    ['verb-not-mapped', 'action', lived('AssessmentEvent', 'Paused')],
    ['verb-not-mapped', 'action', lived('constructor', 'x')],
    [
      'actor-not-one-person',
      'actor.type',
      lived('ViewEvent', 'Viewed', { actor: { id: 'https://x.example/a', type: 'Organization' } }),
    ],
    ['actor-without-account', 'object.assignee', person('mailto:ada@x.example')],
    [
      'actor-without-account',
      'object.assignee',
      person('http://purl.imsglobal.org/ctx/caliper/v1p2/Person'),
    ],
    ['unusable-student-id', 'object.assignee', person(`${HOME}/users/ada@x.example`)],
    ['no-result', 'generated', score({ maxScore: 5 })],
    ['no-result', 'generated', gradeEvent({ generated: 'urn:s' })],
    ['score-out-of-range', 'generated.maxScore', score({ scoreGiven: 0, maxScore: 0 })],
    ['score-out-of-range', 'generated.scoreGiven', score({ scoreGiven: 6, maxScore: 5 })],
    ['no-topic', 'object.assignable', gradeEvent({}, { assignable: `${HOME}/items/unknown` })],
    ['unusable-duration', 'object.duration', gradeEvent({}, { duration: 'soon' })],
    ['time-in-future', 'eventTime', gradeEvent({ eventTime: '2026-11-21T00:00:00Z' })],
  ])('is not mapped for the reason %s, at %s', (reason, where, sent) => {
    expect(map(sent)).toMatchObject({ outcome: 'not_mapped', refusal: { reason, where } });
  });
});
