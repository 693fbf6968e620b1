import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Role } from '@mastery/api-schemas';
import { storedResult } from '../testing/stored-result.ts';
import { createWorld, standIn, startGateway } from '../testing/test-gateway.ts';

const world = createWorld();
let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => (gateway = await startGateway(world)));
afterAll(() => gateway.close());
beforeEach(() => {
  world.away.clear();
  world.audited.length = 0;
  world.stored.set('student:s-1:profile:current_mastery', storedResult('s-1'));
});

interface McpAnswer {
  readonly result?: {
    readonly tools?: readonly { readonly name: string; readonly outputSchema: object }[];
    readonly structuredContent?: unknown;
    readonly isError?: true;
    readonly content: readonly { readonly text: string }[];
  };
  readonly error?: { readonly code: number; readonly message: string };
}
type Caller = Parameters<typeof gateway.post>[2];

const send = (method: string, params: object, caller: Caller = { as: 'student', sub: 's-1' }) =>
  gateway.post('/mcp', { jsonrpc: '2.0', id: 1, method, params }, caller);
const call = async (name: string, input: object, caller?: Caller) => {
  const { status, body } = await send('tools/call', { name, arguments: input }, caller);
  expect(status).toBe(200);
  return body as McpAnswer;
};
const errorOf = ({ result }: McpAnswer) => {
  expect(result).toMatchObject({ isError: true });
  return JSON.parse(result?.content[0]?.text ?? '') as object;
};
/** What was written down of calls of a skill; it is shipped a moment later. */
const audited = async (skill: string) => {
  const entries = () => world.audited.filter(({ data }) => data.route === `/mcp/${skill}`);
  for (let tries = 0; entries().length === 0 && tries < 100; tries += 1) await sleep(10);
  return entries().map(({ data: { outcome, role, whose } }) => [outcome, role, whose]);
};
const namesFor = async (as: Role) => {
  const { body } = await send('tools/list', {}, { as });
  return (body as McpAnswer).result?.tools?.map(({ name }) => name);
};

describe('POST /mcp', () => {
  it('tells each role the skills that it may call', async () => {
    expect(await namesFor('teacher')).toContain('detect_patterns');
    expect(await namesFor('student')).not.toContain('detect_patterns');
    expect(await namesFor('student')).toContain('what_if');
  });

  it('tells what each skill gives, always an object', async () => {
    const { body } = await send('tools/list', {});
    const { tools = [] } = (body as McpAnswer).result ?? {};
    expect(tools.map(({ outputSchema }) => outputSchema)).toEqual(
      tools.map(() => expect.objectContaining({ type: 'object', properties: expect.anything() })),
    );
  });

  it('calls a skill about a student, which is audited as about them', async () => {
    const answer = await call('explain_mastery', { student_id: 's-1' });
    expect(answer.result?.structuredContent).toMatchObject({ mastery_score: 0.862 });
    expect(await audited('explain_mastery')).toEqual([['admitted', 'student', [standIn('s-1')]]]);
  });

  it('loads the history for a skill that needs it, and for no other', async () => {
    for (const [n, mastery_score] of [0.6, 0.62, 0.64].entries()) {
      const key = `student:s-1:mastery:2026-03-0${n + 7}`;
      world.stored.set(key, storedResult('s-1', { mastery_score }));
    }
    world.reads.length = 0;
    const asked = { student_id: 's-1', horizon_days: 7 };
    const answer = await call('predict_mastery', asked);
    expect(answer.result?.structuredContent).toMatchObject({ sufficient: true, horizon_days: 7 });
    await call('explain_mastery', { student_id: 's-1' });
    expect(world.reads.map(({ length }) => length)).toEqual([29, 1]);
    expect(await audited('explain_mastery')).toHaveLength(1);
  });

  it('calls a skill about nobody', async () => {
    const answer = await call('calculate_mastery', { components: { quiz: 0.5 } });
    expect(answer.result?.structuredContent).toMatchObject({ mastery_score: 0.5 });
  });

  it('tells no student about another, and has that audited', async () => {
    expect(errorOf(await call('explain_mastery', { student_id: 's-2' }))).toMatchObject({
      code: 'forbidden',
    });
    expect(await audited('explain_mastery')).toEqual([['forbidden', 'student', [standIn('s-2')]]]);
  });

  it('refuses a role that may not call a skill, and has that audited', async () => {
    expect(errorOf(await call('detect_patterns', { student_id: 's-1' }))).toMatchObject({
      code: 'forbidden',
    });
    expect(await audited('detect_patterns')).toEqual([['forbidden', 'student', [standIn('s-1')]]]);
  });

  it('names what is wrong with arguments, and has that audited', async () => {
    const asked = { student_id: 's-1', topic: 'loops', correct: 0, secret: 1 };
    expect(errorOf(await call('what_if', asked))).toMatchObject({
      code: 'validation',
      errors: [{ path: 'correct' }, { path: 'secret', message: 'is not a known field' }],
      trace_id: expect.any(String),
    });
    expect(await audited('what_if')).toEqual([['invalid', 'student', []]]);
  });

  it.each([
    ['a student of whom nothing is known', 'not-found'],
    ['a state store that is away', 'unavailable'],
  ])('says %s by a code', async (_what, code) => {
    if (code === 'unavailable') world.away.add('redis');
    const answer = await call('explain_mastery', { student_id: 's-9' }, { as: 'admin' });
    expect(errorOf(answer)).toMatchObject({ code });
  });

  it('knows no other tool', async () => {
    expect(await call('toString', {})).toMatchObject({ error: { code: -32602 } });
  });

  it('takes one from the rate limit for a call', async () => {
    const taken: unknown[] = [];
    const { take } = world;
    world.take = (key, bucket, tokens) => {
      taken.push([key, tokens]);
      return take(key, bucket, tokens);
    };
    await call('explain_mastery', { student_id: 's-1' });
    world.take = take;
    expect(taken).toEqual([[`ratelimit:${standIn('s-1')}:query`, 1]]);
  });

  it('takes a notification without an answer', async () => {
    const message = { jsonrpc: '2.0', method: 'notifications/initialized' };
    expect(await gateway.post('/mcp', message)).toMatchObject({ status: 202, body: '' });
  });

  it('takes no batch: it would get around the rate limit', async () => {
    const message = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
    expect(await gateway.post('/mcp', [message, message])).toMatchObject({ status: 400 });
  });

  it('refuses pages of an origin that is not configured', async () => {
    const headers = { origin: 'http://rebound.example:3000' };
    const asked = await send('tools/list', {}, { as: 'admin', headers });
    expect(asked).toMatchObject({ status: 403 });
  });

  it('has no stream and no sessions', async () => {
    for (const method of ['GET', 'DELETE'] as const) {
      const { status, headers } = await gateway.ask(method, '/mcp', {});
      expect([status, headers.get('allow')]).toEqual([405, 'POST']);
    }
  });

  it('asks strangers for a token', async () => {
    const { status, headers } = await send('tools/list', {}, { headers: { authorization: '' } });
    expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  });
});
