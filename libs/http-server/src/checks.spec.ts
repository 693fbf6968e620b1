import { afterEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { AuditEntry } from './audit.ts';
import { ok, problem } from './reply.ts';
import { route } from './route.ts';
import { roleAuthentication, startTestServer } from './testing/test-server.ts';

const steps: string[] = [];
const audited: AuditEntry[] = [];
let stop: () => Promise<void>;
afterEach(() => stop());

/** A server whose every check says when it ran. */
const start = async ({ limited = false } = {}) => {
  steps.length = 0;
  audited.length = 0;
  const checked = route({
    method: 'POST',
    path: '/checked',
    input: z.strictObject({ student_id: z.string() }).transform((input) => {
      steps.push('validation');
      return input;
    }),
    access: { roles: ['student', 'admin'], student: ({ student_id }) => student_id },
    handle: () => {
      steps.push('work');
      return ok({});
    },
  });
  const { server, post } = await startTestServer({
    routes: [checked],
    authenticate: (headers) => {
      steps.push('authentication');
      return roleAuthentication(headers);
    },
    rateLimit: () => {
      steps.push('rate limit');
      return {
        headers: { ratelimit: 'r' },
        ...(limited && { refusal: problem('too-many-requests') }),
      };
    },
    studentMatch: ({ role, subject }, id) => {
      steps.push('student match');
      return role === 'admin' || subject === id ? 'allowed' : 'forbidden';
    },
    audit: (entry) => {
      steps.push('audit');
      audited.push(entry);
    },
  });
  stop = () => server.close();
  return async (token: string, body: unknown) => {
    const answer = await post('/checked', body, { authorization: `Bearer ${token}` });
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  };
};

describe('the order of checks', () => {
  it('is authentication, rate limit, validation, student match, audit, work', async () => {
    const ask = await start();
    expect(await ask('student', { student_id: 's-1' })).toMatchObject({ status: 200 });
    expect(steps).toEqual([
      'authentication',
      'rate limit',
      'validation',
      'student match',
      'audit',
      'work',
    ]);
  });

  it('has the size first', async () => {
    const ask = await start();
    expect(await ask('nobody', 'x'.repeat(65_537))).toMatchObject({ status: 413 });
    expect(steps).toEqual(['audit']);
    expect(audited).toMatchObject([{ outcome: 'invalid', caller: undefined }]);
  });

  it('tells a stranger nothing about the input, only that a token is needed', async () => {
    const ask = await start();
    const answers = [await ask('nobody', {}), await ask('nobody', 'no JSON')];
    for (const { status, headers, text } of answers) {
      expect(status).toBe(401);
      expect(headers.get('www-authenticate')).toBe('Bearer');
      expect(text).not.toContain('errors');
    }
    expect(answers[0]?.text).toBe(answers[1]?.text);
    expect(audited.map(({ outcome }) => outcome)).toEqual(['unauthorized', 'unauthorized']);
  });

  it('limits the rate before it looks at the input', async () => {
    const ask = await start({ limited: true });
    expect(await ask('student', 'no JSON')).toMatchObject({ status: 429 });
    expect(steps).toEqual(['authentication', 'rate limit', 'audit']);
    expect(audited).toMatchObject([{ outcome: 'rate-limited', caller: { subject: 's-1' } }]);
  });

  it('validates before the role is looked at, and has what is not valid audited', async () => {
    const ask = await start();
    expect(await ask('teacher', {})).toMatchObject({ status: 400 });
    expect(audited).toMatchObject([{ outcome: 'invalid', caller: { role: 'teacher' } }]);
    expect(await ask('teacher', { student_id: 's-1' })).toMatchObject({ status: 403 });
    expect(steps).not.toContain('student match');
  });

  it('refuses a student who asks about another, and has that audited', async () => {
    const ask = await start();
    expect(await ask('student', { student_id: 's-2' })).toMatchObject({ status: 403 });
    expect(steps).not.toContain('work');
    expect(audited).toMatchObject([
      { outcome: 'forbidden', students: ['s-2'], caller: { subject: 's-1' } },
    ]);
  });

  it('admits nobody to a student while no match is configured', async () => {
    const { server, post } = await startTestServer({
      routes: [
        route({
          method: 'POST',
          path: '/own',
          input: z.unknown(),
          access: { student: () => 's-1' },
          handle: () => ok({}),
        }),
      ],
      studentMatch: undefined as never,
    });
    stop = () => server.close();
    expect((await post('/own', {}, { authorization: 'Bearer admin' })).status).toBe(403);
  });
});
