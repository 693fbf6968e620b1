import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SentEvents } from '@mastery/api-schemas';
import { learningEvent } from '@mastery/event-schemas';
import { cohortMembersKey } from '@mastery/state-keys';
import { createWorld, startGateway } from '../testing/test-gateway.ts';

const OVERALL = '/students/s-1/overrides/overall';
const EXERCISE = '/students/s-1/exemptions/loops/e-1';
const NOW = '2026-03-10T12:00:00.000Z';
const WORK = { topic: 'loops', exercise_id: 'e-1', due_at: '2026-04-01T00:00:00Z' };

describe('what people send', () => {
  const world = createWorld();
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  beforeAll(async () => (gateway = await startGateway(world, 'cohorts')));
  afterAll(() => gateway.close());
  beforeEach(() => {
    world.appended.length = 0;
    world.audited.length = 0;
    world.away.clear();
    world.stored.set(cohortMembersKey('c-1'), '["s-1","s-2"]');
  });
  const ask = (method: 'PUT' | 'POST', path: string, body: unknown, headers = {}, sub = 't-1') =>
    gateway.ask(method, path, { as: 'teacher', sub, cohorts: ['c-1'], body, headers });
  const sent = () =>
    world.appended.map(({ record }) => learningEvent.parse(JSON.parse(String(record.value))));

  it.each([
    [
      ...([
        'PUT',
        OVERALL,
        { score: 0.8, reason: 'exam', expires_at: '2026-04-01T00:00:00Z' },
      ] as const),
      'score.overridden',
      { scope: 'overall', score: 0.8, reason: 'exam', expires_at: '2026-04-01T00:00:00Z' },
    ],
    [
      ...(['POST', `${OVERALL}/withdraw`, { reason: 'wrong' }] as const),
      'score.overridden',
      { scope: 'overall', score: null, reason: 'wrong' },
    ],
    [
      ...(['PUT', '/students/s-1/overrides/topics/loops', { score: 0, reason: 'exam' }] as const),
      'score.overridden',
      { scope: 'topic', topic: 'loops', score: 0, reason: 'exam' },
    ],
    [
      ...(['POST', '/students/s-1/overrides/topics/loops/withdraw', { reason: 'wrong' }] as const),
      'score.overridden',
      { scope: 'topic', topic: 'loops', score: null, reason: 'wrong' },
    ],
    [
      ...(['PUT', EXERCISE, { reason: 'ill' }] as const),
      'assessment.exempted',
      { topic: 'loops', exercise_id: 'e-1', exempted: true, reason: 'ill' },
    ],
    [
      ...(['POST', `${EXERCISE}/withdraw`, { reason: 'well' }] as const),
      'assessment.exempted',
      { topic: 'loops', exercise_id: 'e-1', exempted: false, reason: 'well' },
    ],
  ])('%s %s is an event that names who ruled', async (method, path, body, type, data) => {
    const answer = await ask(method, path, body);
    const [event, ...others] = sent();
    expect(others).toEqual([]);
    expect(event).toMatchObject({ type, subject: 's-1', time: NOW });
    expect(event?.data).toEqual({ ...data, ruled_by: 't-1' });
    expect(answer).toMatchObject({
      status: 202,
      body: { accepted: 1, results: [{ student_id: 's-1', event_id: event?.id, partition: 3 }] },
    });
    expect(answer.headers.get('location')).toBe(
      `/students/s-1/events/${event?.id}?partition=3&offset=0`,
    );
  });

  it('sets work for everybody who is in the cohort', async () => {
    const answer = await ask('POST', '/cohorts/c-1/assignments', WORK);
    expect(answer).toMatchObject({ status: 202, body: { accepted: 2 } });
    expect(answer.headers.get('location')).toBeNull();
    expect(sent().map(({ subject, data }) => [subject, data])).toEqual([
      ['s-1', WORK],
      ['s-2', WORK],
    ]);
  });

  it('says so where nobody is in the cohort', async () => {
    const options = { as: 'admin', body: WORK } as const;
    const answer = await gateway.ask('POST', '/cohorts/c-9/assignments', options);
    expect(answer).toMatchObject({ status: 404 });
  });

  it('adds each student to a cohort once, and takes one out', async () => {
    const body = { student_ids: ['s-5', 's-6', 's-5'] };
    expect(await gateway.ask('POST', '/cohorts/c-2/members', { as: 'admin', body })).toMatchObject({
      status: 202,
    });
    const left = await gateway.ask('DELETE', '/cohorts/c-2/members/s-5', { as: 'admin' });
    expect(left).toMatchObject({ status: 202 });
    expect(sent().map(({ type, subject, data }) => [type, subject, data])).toEqual([
      ['cohort.member.added', 's-5', { cohort: 'c-2' }],
      ['cohort.member.added', 's-6', { cohort: 'c-2' }],
      ['cohort.member.removed', 's-5', { cohort: 'c-2' }],
    ]);
  });

  it('is the same event at each try under an Idempotency-Key, whoever else joins', async () => {
    const ids = async (...students: string[]) => {
      const body = { student_ids: students, time: '2026-03-10T11:00:00Z' };
      const options = { as: 'admin', body, headers: KEY } as const;
      const answer = await gateway.ask('POST', '/cohorts/c-2/members', options);
      const { results } = answer.body as SentEvents;
      return new Map(results.map(({ student_id: student, event_id: id }) => [student, id]));
    };
    const first = await ids('s-1', 's-2');
    const again = await ids('s-0', 's-1', 's-2');
    expect([again.get('s-1'), again.get('s-2')]).toEqual([first.get('s-1'), first.get('s-2')]);
    expect(new Set(again.values()).size).toBe(3);
    expect((await ids('s-1')).get('s-1')).toBe(first.get('s-1'));
  });

  it.each([
    ['no reason', 'PUT', OVERALL, { score: 0.8 }, {}, 'reason'],
    ['an empty reason', 'PUT', EXERCISE, { reason: '' }, {}, 'reason'],
    ['a score beyond 1', 'PUT', OVERALL, { score: 1.1, reason: 'exam' }, {}, 'score'],
    ['an unknown field', 'PUT', OVERALL, { score: 1, reason: 'x', id: 's-2' }, {}, 'id'],
    [
      'an end that is over',
      'PUT',
      OVERALL,
      { score: 1, reason: 'x', expires_at: NOW },
      {},
      'expires_at',
    ],
    [
      'an odd topic',
      'PUT',
      '/students/s-1/overrides/topics/a%20b',
      { score: 1, reason: 'x' },
      {},
      'topic',
    ],
    [
      'an odd student',
      'PUT',
      '/students/a%20b/overrides/overall',
      { score: 1, reason: 'x' },
      {},
      'id',
    ],
    [
      'work due in 1026',
      'POST',
      '/students/s-1/assignments',
      { ...WORK, due_at: '1026-04-01T00:00:00Z' },
      {},
      'due_at',
    ],
    [
      'a decision of last week',
      'PUT',
      EXERCISE,
      { reason: 'x', time: '2026-03-03T12:00:00Z' },
      {},
      'time',
    ],
    ['a key without a time', 'PUT', EXERCISE, { reason: 'x' }, { 'idempotency-key': 'k' }, 'time'],
    [
      'an unusable key',
      'PUT',
      EXERCISE,
      { reason: 'x', time: NOW },
      { 'idempotency-key': 'a b' },
      'Idempotency-Key',
    ],
  ] as const)('is refused with %s', async (_what, method, path, body, headers, where) => {
    expect(await ask(method, path, body, headers)).toMatchObject({
      status: 400,
      body: { errors: [{ path: where }] },
    });
    expect(world.appended).toEqual([]);
  });

  it('is refused from somebody whose name no event can carry', async () => {
    const answer = await ask('PUT', EXERCISE, { reason: 'ill' }, {}, 'ms lovelace');
    expect(answer).toMatchObject({ status: 400 });
    expect(world.appended).toEqual([]);
  });

  it('takes at most 1,000 students', async () => {
    const body = { student_ids: Array.from({ length: 1_001 }, (_, n) => `s-${n}`) };
    const answer = await gateway.ask('POST', '/cohorts/c-2/members', { as: 'admin', body });
    expect(answer).toMatchObject({ status: 400 });
  });

  it('is not accepted while the log is away', async () => {
    world.away.add('kafka');
    const answer = await ask('PUT', EXERCISE, { reason: 'ill' });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
  });
});

const KEY = { 'idempotency-key': 'essay' };
