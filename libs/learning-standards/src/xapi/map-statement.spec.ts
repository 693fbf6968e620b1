import { describe, expect, it } from '@jest/globals';
import { ADL, CONTEXT, HOME, statement } from '../testing/sent.ts';
import { mapStatement } from './map-statement.ts';

const map = (more: object = {}, context: object = {}) =>
  mapStatement(statement(more), { ...CONTEXT, ...context });
const verb = (name: string) => ({ verb: { id: `${ADL}${name}` } });
const topic = (id: unknown) => ({ 'urn:mastery-engine:topic': id });
const quiz = {
  object: {
    id: `${HOME}/quizzes/q-1`,
    definition: { type: 'http://adlnet.gov/expapi/activities/assessment', extensions: topic('x') },
  },
};

describe('a statement', () => {
  it('becomes one learning event, at its own time, that names nobody but the student', () => {
    expect(map()).toEqual({
      outcome: 'mapped',
      sourceId: '6690e6c9-3ef0-4ed3-8b37-7f3964730bee',
      event: {
        specversion: '1.0',
        id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-5/),
        source: 'urn:mastery-engine:xapi',
        type: 'exercise.completed',
        subject: 'ada',
        time: '2026-11-20T09:00:00.000Z',
        data: { topic: 'loops', exercise_id: 'loops-while', correct: true },
      },
    });
  });

  it('is the same event however it is spelt, and another under another id', () => {
    const again = map({
      id: statement().id.toUpperCase(),
      authority: { mbox: 'mailto:x@y.example' },
    });
    expect(again).toHaveProperty('event', (map() as { event: unknown }).event);
    expect(map({ id: '00000000-0000-4000-8000-000000000001' })).not.toHaveProperty(
      'event.id',
      (map() as { event: { id: string } }).event.id,
    );
  });

  it('without an id is known by what it says', () => {
    const id = (more: object) =>
      (map({ id: undefined, ...more }) as { event: { id: string } }).event.id;
    expect(id({})).toBe(id({}));
    expect(id({})).not.toBe(id({ result: { success: false } }));
  });

  const graded = (score: number) => ({ result: { score: { scaled: score } } });
  it.each([
    ['answered wrong', { result: { success: false } }, { correct: false }],
    ['answered for a score', graded(0.4), { score: 0.4 }],
    ['passed', { ...verb('passed'), result: undefined }, { correct: true }],
    ['failed with a score', { ...verb('failed'), ...graded(0.2) }, { correct: false, score: 0.2 }],
    [
      'scored in points',
      { ...verb('scored'), result: { score: { raw: 3, max: 4 } } },
      { score: 0.75 },
    ],
    [
      'scored from a minimum',
      { ...verb('scored'), result: { score: { raw: 3, min: 1, max: 5 } } },
      { score: 0.5 },
    ],
    ['completed with a result', { ...verb('completed'), ...graded(1) }, { score: 1 }],
    [
      'timed',
      { result: { success: true, duration: 'PT1M0.5S' } },
      { correct: true, duration_s: 60.5 },
    ],
  ])('of an exercise that was %s says so', (_what, more, data) => {
    expect(map(more)).toMatchObject({
      event: {
        type: 'exercise.completed',
        data: { topic: 'loops', exercise_id: 'loops-while', ...data },
      },
    });
  });

  it('about an assessment is a quiz', () => {
    const { event } = map({ ...verb('completed'), ...quiz, ...graded(0.8) }) as { event: object };
    expect(event).toMatchObject({
      type: 'quiz.completed',
      data: { topic: 'x', quiz_id: 'q-1', score: 0.8 },
    });
  });

  it.each([
    ['experienced', 'experienced'],
    ['completed', 'completed'],
    ['launched', 'launched'],
  ])('that something was %s, without a result, is a sign of life', (name, kind) => {
    expect(map({ ...verb(name), result: { duration: 'PT5M' } })).toMatchObject({
      event: { type: 'activity.recorded', data: { kind, topic: 'loops', duration_s: 300 } },
    });
    const elsewhere = map({
      ...verb(name),
      result: undefined,
      object: { id: 'https://x.example/?a=1' },
    });
    expect(elsewhere).toMatchObject({ event: { data: { kind } } });
  });

  it('that something was asked is a request for help', () => {
    expect(map({ ...verb('asked'), result: undefined })).toMatchObject({
      event: { type: 'help.requested', data: { topic: 'loops', message_kind: 'other' } },
    });
  });

  it('is about what its extensions say, the nearest first', () => {
    const object = {
      id: `${HOME}/view?id=7`,
      definition: {
        extensions: {
          ...topic('sets'),
          'urn:mastery-engine:exercise': 'e-7',
          'urn:mastery-engine:difficulty': 'advanced',
          'urn:mastery-engine:skills': ['union'],
        },
      },
    };
    expect(map({ object, context: { extensions: topic('other') } })).toMatchObject({
      event: {
        data: { topic: 'sets', exercise_id: 'e-7', difficulty: 'advanced', skills: ['union'] },
      },
    });
    expect(map({ context: { extensions: topic('other') } })).toMatchObject({
      event: { data: { topic: 'other' } },
    });
  });

  it('counts where accounts of its home page do', () => {
    const homePages = ['https://lms.example/'];
    expect(map({}, { homePages })).toMatchObject({ outcome: 'mapped' });
    expect(map({}, { homePages: ['https://other.example'] })).toMatchObject({
      refusal: { reason: 'unknown-home-page', where: 'actor.account.homePage' },
    });
  });

  it.each([
    ['malformed', 'verb', { verb: undefined }],
    ['malformed', 'result.score.scaled', graded(7)],
    ['malformed', 'timestamp', { timestamp: '0000-01-01T00:00:00+14:00' }],
    ['actor-not-one-person', 'actor.objectType', { actor: { objectType: 'Group' } }],
    ['actor-without-account', 'actor.account', { actor: { mbox: 'mailto:ada@x.example' } }],
    [
      'unusable-student-id',
      'actor.account.name',
      { actor: { account: { homePage: HOME, name: 'ada@x.example' } } },
    ],
    ['verb-not-mapped', 'verb.id', verb('liked')],
    ['verb-not-mapped', 'verb.id', { verb: { id: 'constructor' } }],
    ['object-not-an-activity', 'object', { object: { objectType: 'Agent', id: 'x' } }],
    ['no-topic', 'object.id', { object: { id: `${HOME}/items/unknown` } }],
    ['no-topic', 'object.id', { object: { id: `${HOME}/items/shared` } }],
    ['unusable-activity', 'object.id', { object: { id: `${HOME}/view.php?id=7` } }],
    [
      'unusable-activity',
      'context.extensions.urn:mastery-engine:topic',
      { context: { extensions: topic('two words') } },
    ],
    ['no-timestamp', 'timestamp', { timestamp: undefined }],
    ['time-in-future', 'timestamp', { timestamp: '2026-11-20T13:00:00Z' }],
    ['no-result', 'result', { result: undefined }],
    ['no-result', 'result', { result: { score: { raw: 3 } } }],
    ['no-result', 'result.score', { ...quiz, ...verb('passed') }],
    ['score-out-of-range', 'result.score.scaled', graded(-0.5)],
    ['score-out-of-range', 'result.score.raw', { result: { score: { raw: 5, max: 4 } } }],
    ['score-out-of-range', 'result.score.max', { result: { score: { raw: 0, max: 0 } } }],
    ['contradicting-result', 'result.success', { ...verb('passed'), result: { success: false } }],
    ['unusable-duration', 'result.duration', { result: { success: true, duration: 'P1Y' } }],
  ])('is not mapped for the reason %s, at %s', (reason, where, more) => {
    expect(map(more)).toMatchObject({ outcome: 'not_mapped', refusal: { reason, where } });
  });

  it('never repeats in its refusal who it is about', () => {
    const account = { homePage: HOME, name: 'ada@secret.example' };
    expect(JSON.stringify(map({ actor: { account } }))).not.toContain('secret');
  });
});
