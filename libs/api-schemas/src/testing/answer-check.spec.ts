import { describe, expect, it } from '@jest/globals';
import { OPERATIONS } from '../openapi/operations.ts';
import { problemType } from '../problem.ts';
import { type Answered, createAnswerCheck } from './answer-check.ts';

const check = createAnswerCheck();
const asked = { method: 'POST', path: '/mastery/calculate' };
const BODY = OPERATIONS.find(({ id }) => id === 'calculateMastery')?.examples[0]?.answer as object;
const answered = (body: unknown, more: Partial<Answered> = {}): Answered => ({
  status: 200,
  headers: new Headers({ 'content-type': 'application/json' }),
  text: typeof body === 'string' ? body : JSON.stringify(body),
  ...more,
});
const problem = (status: number, more: Record<string, string> = {}): Answered => ({
  status,
  headers: new Headers({ 'content-type': 'application/problem+json', ...more }),
  text: JSON.stringify({ type: problemType('not-found'), title: 'x', status, trace_id: 't' }),
});

describe('an answer as the OpenAPI document says', () => {
  it.each([
    ['the example of the operation', asked, answered(BODY)],
    [
      'the same under the other server',
      { ...asked, path: '/api/v1/mastery/calculate' },
      answered(BODY),
    ],
    ['a documented problem', asked, problem(403)],
    ['an unknown path', { ...asked, path: '/nowhere' }, problem(404)],
    ['a known path with another method', { ...asked, method: 'GET' }, problem(404)],
  ])('passes: %s', (_what, question, answer) => {
    expect(check(question, answer)).toEqual([]);
  });
});

describe('an answer that the OpenAPI document does not know', () => {
  const html = new Headers({ 'content-type': 'text/html' });
  it.each([
    ['another status', answered(BODY, { status: 201 }), /status 201/],
    ['a failure of ours', problem(500), /status 500/],
    ['another content type', answered(BODY, { headers: html }), /content type text\/html/],
    ['no content type', answered(BODY, { headers: new Headers() }), /content type null/],
    ['no JSON', answered('{'), /no JSON/],
    ['a field too many', answered({ ...BODY, secret: 1 }), /additional.*secret/],
    ['a field too few', answered({ ...BODY, level: undefined }), /required property 'level'/],
    ['a value of another kind', answered({ ...BODY, mastery_score: '1' }), /mastery_score/],
    ['a value out of range', answered({ ...BODY, mastery_score: 1.1 }), /mastery_score/],
    ['a missing header', problem(503), /Retry-After is missing/],
    ['another status in the problem', { ...problem(403), status: 413 }, /403 was sent with 413/],
  ])('is told: %s', (_what, answer, told) => {
    expect(check(asked, answer).join('\n')).toMatch(told);
  });

  it.each([
    ['an unknown path that answers', answered({}), /not documented/],
    ['a refusal of it that is no problem', answered({}, { status: 404 }), /content type/],
  ])('is told: %s', (_what, answer, told) => {
    expect(check({ ...asked, path: '/nowhere' }, answer).join('\n')).toMatch(told);
  });

  it('is told: a body where there must be none', () => {
    const headers = new Headers({ 'x-cache': 'L1', etag: '"e"' });
    const empty = { status: 304, headers, text: '' };
    const query = { method: 'POST', path: '/mastery/query' };
    expect(check(query, empty)).toEqual([]);
    expect(check(query, { ...empty, text: '{}' })).toEqual(['it must have no body']);
  });
});
