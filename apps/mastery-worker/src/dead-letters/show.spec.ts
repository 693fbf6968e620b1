import { describe, expect, it } from '@jest/globals';
import { createDesk, good } from './testing/desk.ts';

describe('a dead letter on the desk', () => {
  it('shows why it failed, where it came from, and its original', async () => {
    const desk = createDesk();
    const id = desk.fail(good, { headers: { tracestate: Buffer.from([255]) } });
    expect(await desk.show(id)).toMatchObject({
      id,
      reason: 'business-rule',
      error: 'unknown-topic',
      detail: 'no such topic',
      attempts: 1,
      source: { topic: 'mastery.requests', offset: '7' },
      student_id: 'ada',
      key: { encoding: 'text', content: 'ada' },
      value: { encoding: 'json', content: good },
      headers: { tracestate: { encoding: 'base64', content: '/w==' } },
      errors: [],
      review: null,
    });
  });

  it('shows what is no JSON as text', async () => {
    const desk = createDesk();
    const letter = await desk.show(desk.fail('{"broken":'));
    expect(letter?.value).toEqual({ encoding: 'text', content: '{"broken":' });
  });

  it('shows what is no text in base64', async () => {
    const desk = createDesk();
    const headers = { 'dlq-reason': 'schema' };
    const at = desk.append('mastery.dlq', { key: null, value: Buffer.from([255, 0]), headers });
    const letter = await desk.show(`${at.partition}-${at.offset}`);
    expect(letter?.value).toEqual({ encoding: 'base64', content: '/wA=' });
  });

  it('says what stands against replaying it, with the places', async () => {
    const desk = createDesk();
    const id = desk.fail({ ...good, data: { topic: 'loops' }, time: 'yesterday' });
    const paths = (await desk.show(id))?.errors.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['time', 'data.exercise_id']));
  });

  it('shows a record that a stranger put there', async () => {
    const desk = createDesk();
    const at = desk.append('mastery.dlq', { key: null, value: 'x', headers: {} });
    expect(await desk.show(`${at.partition}-${at.offset}`)).toMatchObject({
      reason: 'unknown',
      source: null,
      student_id: null,
    });
  });
});
