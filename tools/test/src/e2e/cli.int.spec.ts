import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { learningEvent, newStudent } from './clients.ts';
import { mastery } from './mastery.ts';

describe('mastery at the front door', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mastery-'));
  const student = newStudent();
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const quiz = (quiz_id: string) =>
    learningEvent(student, 'quiz.completed', {
      topic: 'BBB-block-1',
      ...{ quiz_id, total_questions: 10, correct_answers: 9 },
    });
  const parsed = (text: string) => JSON.parse(text) as Record<string, unknown>;

  beforeAll(async () => {
    const lines = [quiz('q1'), quiz('q2'), quiz('q3')].map((event) => JSON.stringify(event));
    expect(await mastery(['send', file('events.jsonl', lines.join('\n'))])).toEqual({
      exit: 0,
      written: '3 of 3 events accepted',
    });
    expect(await mastery(['pipeline', '--wait', '30'])).toMatchObject({ exit: 0 });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('tells how every service is, to people and to programs', async () => {
    const { exit, written } = await mastery(['status']);
    expect(exit).toBe(0);
    expect(written.split('\n').map((line) => line.split(/ {2,}/).slice(0, 2))).toEqual([
      ['api-gateway', 'healthy'],
      ['mastery-engine', 'healthy'],
      ['prediction-service', 'healthy'],
      ['notification-service', 'healthy'],
    ]);
    const { written: json } = await mastery(['status', '--json']);
    expect(parsed(json)).toMatchObject({ gateway: { status: 'healthy' } });
  });

  it('tells what a student’s score is made of', async () => {
    const { exit, written } = await mastery(['query', student]);
    expect(exit).toBe(0);
    expect(written).toMatch(/^ {2}quiz +0\.9 × /m);
    const { written: json } = await mastery(['--json', 'query', student]);
    expect(parsed(json)).toMatchObject({ student_id: student, evidence_count: 3 });
  });

  it('exports everything that is kept', async () => {
    const { written } = await mastery(['export', student]);
    expect(parsed(written)).toMatchObject({ student_id: student });
  });

  it('passes on what the gateway says is wrong with an event, and where', async () => {
    const wrong = { ...quiz('q4'), type: 'quiz.dreamt' };
    const { exit, written } = await mastery([
      'send',
      file('wrong.json', JSON.stringify([quiz('q5'), wrong])),
    ]);
    expect(exit).toBe(1);
    expect(written).toContain('1');
    expect(written).toContain('type');
  });

  it('sends nothing of a file that is none', async () => {
    const { exit, written } = await mastery(['send', join(folder, 'nothing.json')]);
    expect(exit).toBe(64);
    expect(written).toContain('cannot be read');
  });

  it('ends with 1 for somebody nobody knows', async () => {
    expect(await mastery(['query', newStudent()])).toMatchObject({ exit: 1 });
  });
});
