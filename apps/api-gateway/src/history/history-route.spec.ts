import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { historyResponse } from '@mastery/api-schemas';
import { storedResult } from '../testing/stored-result.ts';
import { createWorld, startGateway } from '../testing/test-gateway.ts';

const world = createWorld();
let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => (gateway = await startGateway(world)));
afterAll(() => gateway.close());

/** The gateway's clock says 2026-03-10. */
const SCORES = {
  '2026-03-10': 0.9,
  '2026-03-09': 0.8,
  '2026-03-02': 0.7,
  '2026-03-01': 0.6,
  '2026-02-27': 0.5,
  '2025-12-11': 0.4,
  '2025-12-10': 0.3,
};
beforeEach(() => {
  world.stored.set('student:s-1:profile:current_mastery', storedResult('s-1'));
  for (const [date, mastery_score] of Object.entries(SCORES)) {
    world.stored.set(`student:s-1:mastery:${date}`, storedResult('s-1', { mastery_score }));
  }
});
const history = (body: object, headers: Record<string, string> = {}) =>
  gateway.post('/analytics/mastery-history', body, { as: 'student', sub: 's-1', headers });
const points = async (body: object) =>
  historyResponse
    .parse((await history({ student_id: 's-1', ...body })).body)
    .points.map(({ period, mastery_score }) => [period, mastery_score]);

describe('POST /analytics/mastery-history', () => {
  it('answers the snapshots of the last 90 days, oldest first', async () => {
    const { body } = await history({ student_id: 's-1' });
    expect(body).toMatchObject({ from: '2025-12-11', to: '2026-03-10', granularity: 'daily' });
    expect(await points({})).toEqual([
      ['2025-12-11', 0.4],
      ['2026-02-27', 0.5],
      ['2026-03-01', 0.6],
      ['2026-03-02', 0.7],
      ['2026-03-09', 0.8],
      ['2026-03-10', 0.9],
    ]);
  });

  it('answers the days asked for, the first and the last among them', async () => {
    const asked = { from: '2025-12-10', to: '2026-03-01' };
    expect((await points(asked)).map(([period]) => period)).toEqual([
      '2025-12-10',
      '2025-12-11',
      '2026-02-27',
      '2026-03-01',
    ]);
    expect(await points({ from: '1990-01-01', to: '2000-01-01' })).toEqual([]);
  });

  it('answers the last snapshot of each week or month', async () => {
    const from = '2026-02-01';
    expect(await points({ from, granularity: 'weekly' })).toEqual([
      ['2026-W09', 0.6],
      ['2026-W10', 0.7],
      ['2026-W11', 0.9],
    ]);
    expect(await points({ from, granularity: 'monthly' })).toEqual([
      ['2026-02', 0.5],
      ['2026-03', 0.9],
    ]);
  });

  it('reads no more days than can have a snapshot, whatever is asked', async () => {
    world.reads.length = 0;
    await points({ from: '0001-01-01', to: '9999-12-31' });
    expect(world.reads.flat().length).toBeLessThanOrEqual(183);
  });

  it('comes as CSV when asked to', async () => {
    const asked = { student_id: 's-1', from: '2026-03-09' };
    world.stored.set(
      'student:s-1:mastery:2026-03-10',
      storedResult('s-1', { mastery_score: null, level: null, components: { quiz: 0.5 } }),
    );
    const { headers, text } = await history(asked, { accept: 'text/csv' });
    expect(headers.get('content-type')).toContain('text/csv');
    expect(text.split('\r\n')).toEqual([
      'date,period,mastery_score,level,completion,quiz,quality,consistency,calculated_score',
      '2026-03-09,2026-03-09,0.8,proficient,0.85,0.9,0.85,0.82,',
      '2026-03-10,2026-03-10,,,,0.5,,,',
      '',
    ]);
  });

  it('says which score was set by hand and why, until that ended', async () => {
    const override = {
      ...{ scope: 'overall', score: 0.9, reason: 'oral exam', ruled_by: 't-1' },
      ...{ ruled_at: '2026-03-09T09:00:00Z', expires_at: '2026-03-10T11:00:00Z' },
      calculated: { score: 0.55, level: 'developing' },
    };
    const ruled = storedResult('s-1', { mastery_score: 0.9, overrides: [override] });
    // The gateway's clock says noon: what the day's last event saw has ended an hour ago.
    for (const day of ['2026-03-09', '2026-03-10'])
      world.stored.set(`student:s-1:mastery:${day}`, ruled);
    const asked = { student_id: 's-1', from: '2026-03-09' };
    const { points: told } = historyResponse.parse((await history(asked)).body);
    expect(told).toMatchObject([
      { mastery_score: 0.9, override },
      { mastery_score: 0.55, level: 'developing' },
    ]);
    expect(told[1]).not.toHaveProperty('override');
    const { text } = await history(asked, { accept: 'text/csv' });
    expect(text).toContain('2026-03-09,2026-03-09,0.9,proficient,0.85,0.9,0.85,0.82,0.55\r\n');
  });

  it.each([
    ['days the wrong way round', { student_id: 's-1', from: '2026-03-02', to: '2026-03-01' }],
    ['what is no day', { student_id: 's-1', from: '2026-02-30' }],
    ['another granularity', { student_id: 's-1', granularity: 'hourly' }],
  ])('refuses %s', async (_what, body) => {
    expect(await history(body)).toMatchObject({ status: 400 });
  });

  it('is nobody else’s, and 404 for the unknown', async () => {
    expect(await history({ student_id: 's-2' })).toMatchObject({ status: 403 });
    const unknown = { student_id: 's-unknown' };
    const asked = gateway.post('/analytics/mastery-history', unknown, { as: 'admin' });
    expect(await asked).toMatchObject({ status: 404 });
  });

  it('is 404 for an erased student, though a snapshot still stands', async () => {
    world.stored.set('student:s-9:profile:current_mastery', '{"revision":7,"positions":{}}');
    world.stored.set('student:s-9:mastery:2026-03-09', storedResult('s-9'));
    const asked = { student_id: 's-9' };
    const answer = await gateway.post('/analytics/mastery-history', asked, { as: 'admin' });
    expect(answer).toMatchObject({ status: 404 });
  });
});
