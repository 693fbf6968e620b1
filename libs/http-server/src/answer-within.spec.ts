import { describe, expect, it } from '@jest/globals';
import { StateStoreUnavailable } from '@mastery/ports';
import { z } from 'zod';
import { answerWithin } from './answer-within.ts';
import type { AuditEntry } from './audit.ts';
import { type Reply, ok } from './reply.ts';
import { route } from './route.ts';
import { createRecordingLogger } from './testing/test-server.ts';

/** What a question within a request of student s-1 comes to, and what was written down and charged. */
const ask = async (input: unknown, { handle = (): Reply => ok({}), cost = 1 } = {}) => {
  const audited: AuditEntry[] = [];
  const charged: number[] = [];
  const answer = answerWithin({
    audit: (entry) => void audited.push(entry),
    rateLimit: (_caller, _route, tokens) => {
      charged.push(tokens);
      return { headers: {} };
    },
    studentMatch: ({ subject }, id) => (subject === id ? 'allowed' : 'forbidden'),
  });
  const within = route({
    method: 'POST',
    path: '/within',
    input: z.strictObject({ student_id: z.string() }),
    access: { student: ({ student_id }) => student_id },
    cost: () => cost,
    handle,
  });
  const reply = await answer(within, {
    caller: { subject: 's-1', role: 'student', cohorts: [] },
    ...{ input, headers: {}, trace: { traceId: 't', traceparent: 't' } },
    log: createRecordingLogger(),
  });
  return { reply, charged, audited: audited.map(({ outcome, students }) => [outcome, students]) };
};

describe('a question within a request', () => {
  it('is answered, with an audit entry of its own, and is not charged again', async () => {
    const { reply, audited, charged } = await ask({ student_id: 's-1' });
    expect(reply).toMatchObject({ kind: 'answer', status: 200 });
    expect([audited, charged]).toEqual([[['admitted', ['s-1']]], []]);
  });

  it('is charged what it costs beyond the request', async () => {
    expect((await ask({ student_id: 's-1' }, { cost: 5 })).charged).toEqual([4]);
  });

  it('about another student is refused and written down', async () => {
    const { reply, audited } = await ask({ student_id: 's-2' });
    expect(reply).toMatchObject({ problem: 'forbidden' });
    expect(audited).toEqual([['forbidden', ['s-2']]]);
  });

  it('that is not valid is refused with its places and written down', async () => {
    const { reply, audited } = await ask({ student: 's-1' });
    expect(reply).toMatchObject({
      problem: 'validation',
      errors: [{ path: 'student_id' }, { path: 'student', message: 'is not a known field' }],
    });
    expect(audited).toEqual([['invalid', []]]);
  });

  it('gets a problem where the work fails', async () => {
    const failing = (error: Error) => () => {
      throw error;
    };
    const asked = { student_id: 's-1' };
    const away = await ask(asked, { handle: failing(new StateStoreUnavailable('away')) });
    expect(away.reply).toMatchObject({ problem: 'unavailable' });
    const broken = await ask(asked, { handle: failing(new Error('secret')) });
    expect(broken.reply).toEqual({ kind: 'problem', problem: 'internal', headers: {} });
  });
});
