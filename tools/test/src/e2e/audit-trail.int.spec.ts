import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startAnotherAudit } from './another-audit.ts';
import { as, call, eventually, learningEvent, newStudent, post, redis, stack } from './clients.ts';
import { mastery } from './mastery.ts';
import { type StoredSegment, sealedAnew } from './sealed-anew.ts';

interface Entry {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly kind: string;
  readonly id: string;
  readonly outcome?: string;
  readonly route?: string;
}

const admin = as({ sub: 'operator', role: 'admin' });
const store = redis();
afterAll(() => {
  store.disconnect();
});

/** Everything that the trail has for a query, page by page, newest first. */
const trail = async (query: string): Promise<readonly Entry[]> => {
  const found: Entry[] = [];
  for (let cursor = ''; ;) {
    const { body } = await call('GET', `/audit?limit=100&${query}${cursor}`, admin);
    found.push(...(body['entries'] as Entry[]));
    if (body['next_cursor'] === null) return found;
    cursor = `&cursor=${body['next_cursor'] as string}`;
  }
};
const verification = async () => {
  const { status, body } = await call('GET', '/audit/verification', admin);
  expect(status).toBe(200);
  return body as { holds: boolean; findings: { segment: string; offset: number | null }[] };
};
const headOf = ({ topic, partition }: Entry) => `audit:${topic}:${partition}:head`;
const read = async (key: string) =>
  JSON.parse((await store.hget(key, 'data')) ?? 'null') as StoredSegment;
const write = (key: string, value: StoredSegment | string) =>
  store.hset(key, 'data', typeof value === 'string' ? value : JSON.stringify(value));

/** Requests of one caller lie on one partition. */
const calculate = (caller: string, times: number) =>
  Promise.all(
    Array.from({ length: times }, () =>
      post(
        '/mastery/calculate',
        { components: { quiz: 0.5 } },
        as({ sub: caller, role: 'service' }),
      ),
    ),
  );

/** A decision that stands in the head of its chain, not in a full segment. */
const aDecisionInAHead = () =>
  eventually('a decision in a head', async () => {
    const someone = newStudent();
    const data = { topic: 'BBB-block-1', quiz_id: 'q1', score: 0.2 };
    await post('/mastery/ingest', learningEvent(someone, 'quiz.completed', data), admin);
    const decision = await eventually('the decision', async () => {
      const found = await trail(`student_id=${someone}&kind=decision`);
      return found.at(-1);
    });
    const { entries } = await read(headOf(decision));
    return entries.some(({ id }) => id === decision.id) ? decision : undefined;
  });

describe('the audit trail', () => {
  const student = newStudent();
  let decision: Entry;
  let [folder, kept] = ['', ''];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seals-'));
    kept = join(folder, 'kept.json');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('says who saw what, who was refused, and what was decided from which event', async () => {
    const event = learningEvent(student, 'quiz.completed', {
      ...{ topic: 'BBB-block-1', quiz_id: 'q1', score: 0.9 },
    });
    await post('/mastery/ingest', event, as({ sub: 'platform', role: 'service' }));
    await post('/mastery/query', { student_id: student }, as({ sub: student, role: 'student' }));
    await post('/mastery/query', { student_id: student }, as({ sub: 'nosy', role: 'student' }));
    const entries = await eventually('all of it', async () => {
      const found = await trail(`student_id=${student}`);
      const kinds = found.map(({ kind, route, outcome }) => `${kind} ${route} ${outcome}`);
      const all = [
        'request /mastery/ingest admitted',
        'request /mastery/query admitted',
        'request /mastery/query forbidden',
        'decision undefined undefined',
      ];
      return all.every((one) => kinds.includes(one)) ? found : undefined;
    });
    expect(entries.find(({ kind }) => kind === 'decision')).toMatchObject({
      type: 'mastery.updated',
      caused_by: event.id,
      decided: { score: expect.any(Number), previous_score: null, level: null },
    });
  });

  it('knows nobody by an id', async () => {
    for (const key of await store.keys('audit:*')) {
      expect(await store.hget(key, 'data')).not.toContain(student);
      expect(await store.ttl(key)).toBeGreaterThan(364 * 86_400);
    }
  });

  it('holds, says the endpoint, and the command, also beside the log', async () => {
    expect(await verification()).toMatchObject({ holds: true, findings: [] });
    decision = await aDecisionInAHead();
    const { exit, written } = await mastery(['audit', 'verify', '--log', '--seals', kept]);
    expect({ exit, written }).toMatchObject({
      exit: 0,
      written: expect.stringMatching(
        /[1-9]\d* records of the log compared\nThe audit trail holds$/,
      ),
    });
  });

  it('does not hold against kept seals, nor beside the log, when somebody rewrote it who has the key', async () => {
    const key = headOf(decision);
    const original = await read(key);
    const head = structuredClone(original);
    const changed = head.entries.find(({ id }) => id === decision.id)!;
    changed.decided = { ...changed.decided, score: 1 };
    await write(key, sealedAnew(head, stack.secrets.auditKeys));
    expect(await verification()).toMatchObject({ holds: true, findings: [] });
    const { exit, written } = await mastery(['audit', 'verify', '--log', '--against', kept]);
    await write(key, original);
    expect(exit).toBe(1);
    const place = `${decision.topic}/${decision.partition}  head  `;
    expect(written).toContain(`${place}-  rewritten  `);
    expect(written).toContain(`${place}offset ${decision.offset}  unlike-log  `);
    expect(written).toContain('2 things do not fit');
  });

  it('shows what was changed in a head, which is then read from the log again', async () => {
    const caller = randomUUID();
    await calculate(caller, 3);
    const [entry] = await eventually('the entries', async () => {
      const found = await trail(`subject=${caller}`);
      return found.length === 3 ? found : undefined;
    });
    const key = headOf(entry!);
    const head = await read(key);
    const changed = head.entries.find(({ id }) => id === entry!.id)!;
    changed.outcome = 'forbidden';
    await write(key, head);
    const { holds, findings } = await verification();
    expect({ holds, findings }).toMatchObject({
      holds: false,
      findings: [{ segment: 'head', offset: entry!.offset, kind: 'entry' }],
    });
    expect(await mastery(['audit', 'verify'])).toMatchObject({ exit: 1 });

    await calculate(caller, 1);
    await eventually('the trail from the log', async () => {
      const found = await trail(`subject=${caller}&outcome=admitted`);
      return found.length === 4 ? true : undefined;
    });
    expect(await verification()).toMatchObject({ holds: true });
  });

  it('shows what was taken out of a full segment, and a segment that was deleted, with the place', async () => {
    const caller = randomUUID();
    await calculate(caller, 250);
    const entries = await eventually('a full segment', async () => {
      const found = await trail(`subject=${caller}`);
      return found.length === 250 ? found : undefined;
    });
    const { previous } = await read(headOf(entries[0]!));
    const segment = previous!.segment;
    const key = headOf(entries[0]!).replace(/head$/, segment);
    const original = (await store.hget(key, 'data'))!;
    const without = JSON.parse(original) as StoredSegment;
    const [, , following] = without.entries;
    without.entries.splice(1, 1);
    await write(key, without);
    expect((await verification()).findings).toMatchObject([
      { segment, offset: following!.offset, kind: 'entry' },
      { segment, offset: null, kind: 'seal' },
    ]);
    await store.rename(key, `${key}-hidden`);
    expect((await verification()).findings).toMatchObject([
      { segment, kind: 'missing', detail: expect.stringContaining('must be there until') },
    ]);
    await store.rename(`${key}-hidden`, key);
    await write(key, original);
    expect(await verification()).toMatchObject({ holds: true });
  });
});

describe('the role audit in a process of its own', () => {
  it('answers about the trail, and does nothing else', async () => {
    const audit = await startAnotherAudit();
    const ask = (method: string) =>
      fetch(`${audit.url}/${method}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'dapr-api-token': stack.secrets.appApiToken,
        },
        body: '{}',
      });
    expect((await ask('audit/verification')).status).toBe(200);
    expect(await (await ask('audit')).json()).toMatchObject({ entries: expect.any(Array) });
    const metrics = await (await fetch(audit.metricsUrl)).text();
    expect(metrics).toContain('audit_entries');
    expect(metrics).not.toContain('notifications_total');

    const ended = new Promise((resolve) => audit.process.once('exit', resolve));
    audit.process.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('shares the work, and its end in the middle loses and doubles nothing', async () => {
    const callers = Array.from({ length: 12 }, () => randomUUID());
    const audit = await startAnotherAudit();
    const busy = Promise.all(callers.map((caller) => calculate(caller, 20)));
    audit.process.kill('SIGKILL');
    await busy;
    await Promise.all(callers.map((caller) => calculate(caller, 5)));
    for (const caller of callers) {
      const found = await eventually(
        'every entry',
        async () => {
          const all = await trail(`subject=${caller}`);
          return all.length >= 25 ? all : undefined;
        },
        40_000,
      );
      expect(new Set(found.map(({ id }) => id)).size).toBe(25);
      expect(found).toHaveLength(25);
    }
    expect(await verification()).toMatchObject({ holds: true });
  });
});
