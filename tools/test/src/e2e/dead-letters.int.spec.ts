import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  as,
  asRecord,
  call,
  eventually,
  learningEvent,
  newStudent,
  produce,
  redis,
  stack,
} from './clients.ts';
import { mastery } from './mastery.ts';

describe('review and repair of dead letters', () => {
  const student = newStudent();
  const store = redis();
  const folder = mkdtempSync(join(tmpdir(), 'mastery-'));
  const exercise = (topic: string, exercise_id: string) =>
    learningEvent(student, 'exercise.completed', { topic, exercise_id, correct: true });
  const [mistyped, nonsense] = [exercise('BBB-blok-1', '14984'), exercise('nonsense', 'e')];
  let [first, second] = ['', ''];

  const revision = async () => {
    const text = await store.hget(`student:${student}:profile:current_mastery`, 'data');
    return text === null ? 0 : (JSON.parse(text) as { revision: number }).revision;
  };
  const openLetters = async () => {
    const path = `/operations/dlq?student_id=${student}`;
    const { body } = await call('GET', path, as({ sub: 'ops', role: 'admin' }));
    return body['letters'] as readonly { readonly id: string; readonly detail: string }[];
  };

  beforeAll(async () => {
    await produce(asRecord(mistyped), asRecord(nonsense));
    const letters = await eventually('both dead letters', async () => {
      const found = await openLetters();
      return found.length === 2 ? found : undefined;
    });
    // Newest first.
    [second = '', first = ''] = letters.map(({ id }) => id);
  });
  afterAll(() => {
    store.disconnect();
    rmSync(folder, { recursive: true });
  });

  it('is for admins', async () => {
    const teacher = as({ sub: 't', role: 'teacher' });
    expect(await call('GET', '/operations/dlq', teacher)).toMatchObject({ status: 403 });
  });

  it('lists and shows what was sent, and what stands against sending it again', async () => {
    const { exit, written } = await mastery(['dlq', 'list', '--student', student]);
    expect(exit).toBe(0);
    expect(written.split('\n')).toHaveLength(2);
    expect(written).toContain('business-rule/unknown-topic  open');
    const shown = await mastery(['dlq', 'show', first]);
    expect(JSON.parse(shown.written)).toMatchObject({
      id: first,
      value: { encoding: 'json', content: mistyped },
      errors: [{ path: 'data.topic' }],
    });
  });

  it('refuses a replay that would only be the next dead letter', async () => {
    const { exit, written } = await mastery(['dlq', 'replay', first]);
    expect(exit).toBe(1);
    expect(written).toContain('data.topic');
  });

  it('replays an edited event once, however often it is asked for', async () => {
    const file = join(folder, 'event.json');
    writeFileSync(file, JSON.stringify(exercise('BBB-block-1', '14984')));
    const runs = [];
    for (let run = 1; run <= 2; run += 1) {
      runs.push(await mastery(['dlq', 'replay', first, '--event', file]));
    }
    const ids = runs.map(({ exit, written }) => [
      exit,
      /as event (\S+), edited/.exec(written)?.[1],
    ]);
    expect(ids[0]).toEqual([0, expect.any(String)]);
    expect(ids[1]).toEqual(ids[0]);
    // Behind the replays in the log: once it is applied, they are done.
    await produce(asRecord(exercise('BBB-block-1', '14985')));
    await eventually('the event behind the replays', async () =>
      (await store.exists(`processed:${String(ids[0]?.[1])}`)) === 1 && (await revision()) >= 2
        ? true
        : undefined,
    );
    expect(await revision()).toBe(2);
  });

  it('discards with a reason, and keeps who decided what and when', async () => {
    const discarded = await mastery(['dlq', 'discard', second, '--reason', 'a test of the agent']);
    expect(discarded.exit).toBe(0);
    const closed = await mastery(['dlq', 'list', '--student', student, '--state', 'closed']);
    expect(closed.written).toMatch(new RegExp(`^${second} .*discarded by ops`, 'm'));
    expect(closed.written).toMatch(new RegExp(`^${first} .*replayed by ops`, 'm'));
    expect(await openLetters()).toEqual([]);
    const { written } = await mastery(['dlq', 'show', second]);
    expect(JSON.parse(written)).toMatchObject({
      review: {
        state: 'discarded',
        by: { subject: 'ops', role: 'admin' },
        at: expect.stringMatching(/^\d{4}-/),
        reason: 'a test of the agent',
      },
    });
  });

  it('counts those that wait for somebody', async () => {
    const waiting = async () => {
      const { internal } = stack.ports.apps['mastery-worker'];
      const metrics = await (await fetch(`http://127.0.0.1:${internal}/metrics`)).text();
      const [, count] =
        /^dlq_open_records\{reason="business-rule"[^}]*\} (\d+)$/m.exec(metrics) ?? [];
      return Number(count);
    };
    const before = await waiting();
    await produce(asRecord(exercise('no-topic', 'e')));
    await eventually(
      'one more that waits',
      async () => ((await waiting()) > before ? true : undefined),
      40_000,
    );
  }, 60_000);
});
