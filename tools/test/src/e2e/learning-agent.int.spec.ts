import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import {
  asRecord,
  eventually,
  follow,
  learningEvent,
  newStudent,
  newTrace,
  produce,
  redis,
  stack,
} from './clients.ts';

const COMPONENTS = { completion: 0.85, quiz: 0.9, quality: 0.85, consistency: 0.82 };

interface ResultEvent {
  readonly id: string;
  readonly type: string;
  readonly traceparent: string;
  readonly data: Record<string, unknown>;
}

describe('a learning agent that knows only the contract', () => {
  const student = newStudent();
  const { traceId, traceparent } = newTrace();
  const asked = learningEvent(
    student,
    'mastery.calculation.requested',
    { components: COMPONENTS },
    { traceparent },
  );
  const store = redis();
  let results: Awaited<ReturnType<typeof follow>>;
  const events = () => results.seen.map(({ value }) => JSON.parse(value) as ResultEvent);

  beforeAll(async () => {
    results = await follow('mastery.results', student);
    await produce(asRecord(asked));
    await eventually('three results', () => (results.seen.length >= 3 ? true : undefined));
  });

  afterAll(async () => {
    await results.close();
    store.disconnect();
  });

  it('gets update, threshold and path, in this order', () => {
    expect(events().map(({ type }) => type)).toEqual([
      'mastery.updated',
      'mastery.threshold.reached',
      'learning.path.recommended',
    ]);
    expect(events()[0]?.data).toMatchObject({
      student_id: student,
      mastery_score: 0.862,
      level: 'proficient',
      previous_score: null,
      caused_by: asked.id,
    });
    expect(events()[1]?.data).toMatchObject({
      scope: 'overall',
      from_level: null,
      to_level: 'proficient',
      direction: 'up',
    });
  });

  it('finds its trace in every result, in the header and in the event', () => {
    for (const { headers } of results.seen) expect(headers['traceparent']).toContain(traceId);
    for (const event of events()) expect(event.traceparent).toContain(traceId);
  });

  it('finds the notifications in the inbox, with its trace', async () => {
    const inbox = await eventually('two notifications', async () => {
      const text = await store.hget(`student:${student}:notifications:inbox`, 'data');
      const entries = JSON.parse(text ?? '[]') as { type: string; trace_id: string }[];
      return entries.length >= 2 ? entries : undefined;
    });
    // Newest first: the path came last.
    expect(inbox.map(({ type }) => type)).toEqual([
      'learning.path.recommended',
      'mastery.threshold.reached',
    ]);
    expect(inbox.map(({ trace_id }) => trace_id)).toEqual([traceId, traceId]);
  });

  it.each(['mastery-worker', 'notification-service'])(
    'finds its trace in the log of %s',
    async (app) => {
      await eventually(`the trace in the log of ${app}`, () => {
        const log = readFileSync(`${stack.logsFolder}/${app}.log`, 'utf8');
        return log.includes(traceId) ? true : undefined;
      });
    },
  );

  it('has one effect however often the event comes', async () => {
    const after = learningEvent(student, 'activity.recorded', { kind: 'video' });
    await produce(asRecord(asked), asRecord(asked), asRecord(after));
    await eventually('the event after the duplicates', () =>
      events().find(({ data }) => data['caused_by'] === after.id),
    );
    const caused = events().filter(({ data }) => data['caused_by'] === asked.id);
    expect(caused).toHaveLength(3);
    const document = await store.hget(`student:${student}:profile:current_mastery`, 'data');
    expect(JSON.parse(document ?? '{}')).toMatchObject({ revision: 2 });
  });
});

describe('a record that is not valid', () => {
  it('reaches mastery.dlq byte for byte, with the reason, and stops nobody behind it', async () => {
    const student = newStudent();
    const dlq = await follow('mastery.dlq', student);
    const results = await follow('mastery.results', student);
    const broken = `{"specversion":"1.0", "subject":"${student}" `;
    const impossible = learningEvent(student, 'quiz.completed', {
      topic: 'BBB-block-1',
      quiz_id: 'q',
      total_questions: 5,
      correct_answers: 6,
    });
    const valid = learningEvent(student, 'activity.recorded', { kind: 'video' });
    await produce({ subject: student, value: broken }, asRecord(impossible), asRecord(valid));

    await eventually('the valid event', () => (results.seen.length > 0 ? true : undefined));
    await eventually('both dead letters', () => (dlq.seen.length >= 2 ? true : undefined));
    const [first, second] = dlq.seen;
    expect(first?.value).toBe(broken);
    expect(first?.headers).toMatchObject({
      'dlq-reason': 'schema',
      'dlq-error': 'not-json',
      'dlq-attempts': '1',
      'dlq-source-topic': 'mastery.requests',
      'content-type': 'application/cloudevents+json',
    });
    expect(first?.headers['dlq-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.parse(second?.value ?? '')).toEqual(impossible);
    expect(second?.headers).toMatchObject({
      'dlq-reason': 'business-rule',
      'dlq-error': 'more-correct-than-total',
    });
    await Promise.all([dlq.close(), results.close()]);
  });
});
