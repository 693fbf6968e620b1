import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { call, eventually, follow, newStudent, post } from './clients.ts';
import {
  SCORE,
  type Who,
  admin,
  applied,
  enrol,
  isScored,
  learn,
  newClass,
  own,
  query,
  send,
  told,
  topic,
} from './people.ts';

const RULED = { mastery_score: 0.97, level: 'expert' };
const CALCULATED = { mastery_score: SCORE, level: 'developing' };

describe('an override that a teacher sets over REST', () => {
  const school = newClass();
  const { cohort, teacher, stranger } = school;
  const student = newStudent();
  const path = `/students/${student}/overrides/overall`;
  let log: Awaited<ReturnType<typeof follow>>;
  beforeAll(async () => {
    log = await follow('mastery.requests', student);
    await enrol(school, [student]);
    await learn(student);
  });
  afterAll(() => log.close());

  const about = async (endpoint: string, who: Who = teacher) =>
    (await post(endpoint, { student_id: student }, who)).body;
  /** The last point of the history: today. */
  const today = async () => {
    const { points } = (await about('/analytics/mastery-history')) as { points: object[] };
    return points.at(-1);
  };
  /** How many events of the student the log holds, the one with this text last. */
  const upTo = (text: string) =>
    eventually('the newest event', () =>
      log.seen.at(-1)?.value.includes(text) ? log.seen.length : undefined,
    );
  const inCohort = async () =>
    (await call('GET', `/cohorts/${cohort}/students`, teacher)).body['students'];
  // A list of a cohort is up to 10 s old; it says of when it is.
  const inCohortBecomes = (expected: { mastery_score: number }) =>
    eventually('the list of the cohort', async () => {
      const [first] = (await inCohort()) as { mastery_score: number }[];
      return first?.mastery_score === expected.mastery_score ? true : undefined;
    });
  const isCalculated = async () => {
    const body = await told(student, teacher, isScored(SCORE));
    expect(body).toMatchObject(CALCULATED);
    expect(body).not.toHaveProperty('overrides');
    expect(await about('/mastery/explain')).not.toHaveProperty('override');
    expect(await today()).toMatchObject(CALCULATED);
    expect(await today()).not.toHaveProperty('override');
    await inCohortBecomes(CALCULATED);
  };

  it('counts, and query, explanation, history and cohort say so, with who and why', async () => {
    const expires_at = new Date(Date.now() + 3_600_000).toISOString();
    const ruling = { score: 0.97, reason: 'Oral exam', expires_at };
    await applied(await send('PUT', path, ruling, teacher), teacher);
    const override = {
      ...{ scope: 'overall', ...ruling, ruled_by: 'ms-lovelace' },
      calculated: { score: SCORE, level: 'developing' },
    };
    expect(await told(student, own(student), isScored(0.97))).toMatchObject({
      ...RULED,
      overrides: [override],
    });
    expect(await about('/mastery/explain')).toMatchObject({
      ...{ mastery_score: 0.97, override },
      summary: expect.stringMatching(/^Set to 0.97, expert, by ms-lovelace/),
    });
    expect(await today()).toMatchObject({ ...RULED, override });
    await inCohortBecomes(RULED);
  });

  it('counts no more once it is lifted over REST', async () => {
    const lifted = await send('POST', `${path}/withdraw`, { reason: 'Somebody else’s' }, teacher);
    await applied(lifted, teacher);
    await isCalculated();
  });

  it('ends by itself at its expiry, without an event', async () => {
    const expiry = Date.now() + 6_000;
    const ruling = { score: 0.97, reason: 'Until the resit', expires_at: new Date(expiry) };
    await applied(await send('PUT', path, ruling, teacher), teacher);
    expect(await told(student, teacher, isScored(0.97))).toMatchObject(RULED);
    const events = await upTo(ruling.reason);
    await told(student, teacher, isScored(SCORE));
    expect(Date.now()).toBeGreaterThanOrEqual(expiry);
    await isCalculated();
    expect(log.seen).toHaveLength(events);
  });

  it('of a topic shows in the heat map, until it is lifted', async () => {
    const inTopic = `/students/${student}/overrides/topics/${topic}`;
    const shown = async () => {
      const { body } = await call('GET', `/cohorts/${cohort}/heatmap`, teacher);
      return (body['students'] as { scores: Record<string, number> }[])[0]?.scores[topic];
    };
    const before = await shown();
    await applied(await send('PUT', inTopic, { score: 0.1, reason: 'Copied' }, teacher), teacher);
    expect(await shown()).toBe(0.1);
    const body = await told(student, teacher, ({ overrides }) => overrides !== undefined);
    expect(body).toMatchObject({ ...CALCULATED, topics: { [topic]: { score: 0.1 } } });
    expect(body['overrides']).toMatchObject([{ scope: 'topic', topic, reason: 'Copied' }]);
    const lifted = await send('POST', `${inTopic}/withdraw`, { reason: 'Did not copy' }, teacher);
    await applied(lifted, teacher);
    expect(await shown()).toBe(before);
  });

  it.each<[string, Who]>([
    ['a teacher of another cohort', stranger],
    ['the student', own(student)],
    ['another student', own(newStudent())],
  ])('is refused from %s, and nothing of it reaches the log', async (_who, who) => {
    const events = await upTo('Did not copy');
    const ruling = { score: 1, reason: 'Because' };
    for (const answer of [
      await send('PUT', path, ruling, who),
      await send('PUT', `/students/${student}/overrides/topics/${topic}`, ruling, who),
      await send('POST', `${path}/withdraw`, { reason: 'Because' }, who),
    ]) {
      expect(answer).toMatchObject({ status: 403 });
    }
    await sleep(500);
    expect(log.seen).toHaveLength(events);
    expect((await query(student, admin)).body).toMatchObject(CALCULATED);
  });
});

describe('the address of a ruling', () => {
  const school = newClass();
  const student = newStudent();
  const other = newStudent();
  beforeAll(() => enrol(school, [student, other]));

  it('is closed to everybody who could not have been given it', async () => {
    const path = `/students/${student}/overrides/overall`;
    const sent = await send('PUT', path, { score: 0.5, reason: 'Test' }, school.teacher);
    await applied(sent, school.teacher);
    const address = sent.headers.get('location') ?? '';
    for (const who of [school.stranger, own(student), own(other)]) {
      expect(await call('GET', address, who)).toMatchObject({ status: 403 });
    }
    expect(await call('GET', address, admin)).toMatchObject({ status: 200 });
    // Under another student of the same teacher it is as unknown as an event that never was.
    const moved = address.replace(student, other);
    const unknown = moved.replace(/events\/[^?]*/, `events/${randomUUID()}`);
    await eventually('the same answer', async () => {
      const asked = [moved, unknown].map((each) => call('GET', each, school.teacher));
      const [ofAnother, ofNobody] = (await Promise.all(asked)).map(
        ({ status, body }) => `${status} ${String(body['status'])}`,
      );
      expect(ofAnother).not.toContain('applied');
      return ofAnother === ofNobody ? true : undefined;
    });
  });
});
