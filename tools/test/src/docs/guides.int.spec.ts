import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { freePorts, prepare } from '@mastery/stack';
import { as, call, eventually, newStudent, stack, token } from '../e2e/clients.ts';
import { mastery } from '../e2e/mastery.ts';
import { guideFolder, isHere, runGuide } from './run-guide.ts';

const admin = { sub: 'my-platform', role: 'admin' };
const variables = (student: string) => ({
  MASTERY_URL: stack.urls.apps['api-gateway'],
  MASTERY_TOKEN: token(admin),
  KAFKA_BROKERS: stack.urls.kafka,
  STUDENT: student,
});
const json = (written: string | undefined): unknown => JSON.parse(written ?? '');
const LONG_MS = 300_000;

/** Its package is fetched once; where the index cannot be reached that part of the guide is left out, which is said. */
const pythonClientCanBeHad = (): boolean => {
  const folder = guideFolder('kafka');
  if (existsSync(join(folder, '.venv/bin/python'))) return true;
  const download = ['-m', 'pip', 'download', '--no-deps', '--dest', join(folder, 'wheels')];
  const asked = spawnSync('python3', [...download, 'confluent-kafka==2.6.1'], { timeout: 60_000 });
  if (asked.status !== 0) console.warn(`The Python guide is left out: ${String(asked.stderr)}`);
  return asked.status === 0;
};

describe('as it is written works the guide to', () => {
  it('REST: what is sent twice counts once, and what is wrong is told with its place', async () => {
    const student = newStudent();
    const [sent, became, mastery, again, wrong] = await runGuide('rest', variables(student));
    expect(json(sent)).toMatchObject({ accepted: 1 });
    expect(json(became)).toMatchObject({ status: 'applied' });
    expect(json(mastery)).toMatchObject({ student_id: student, evidence_count: 1 });
    expect(again).toMatch(/"evidence_count":1\b/);
    expect(json(wrong)).toMatchObject({ status: 400 });
    expect(wrong).toContain('score');
  });

  it(
    'Kafka: events of a TypeScript, a Python and a Java producer are applied',
    async () => {
      const student = newStudent();
      const { kafka } = await prepare(() => undefined);
      const KAFKA_CLIENT = join(kafka.folder, 'jars');
      const isReady = (program: string) =>
        isHere(program) && (program !== 'python3' || pythonClientCanBeHad());
      const written = await runGuide('kafka', { ...variables(student), KAFKA_CLIENT }, isReady);
      expect(written).toHaveLength(isReady('python3') ? 3 : 2);
      const mastery = await eventually('a score of all that was sent', async () => {
        const { body } = await call(
          'POST',
          '/mastery/query',
          as(admin),
          JSON.stringify({ student_id: student }),
        );
        return body['evidence_count'] === written.length ? body : undefined;
      });
      expect(mastery).toMatchObject({ student_id: student });
    },
    LONG_MS,
  );

  it('Dapr invocation: the triage service is answered, with an error where there is nobody', async () => {
    const student = newStudent();
    const [calculated, unknown] = await runGuide('dapr', {
      ...{ STUDENT: student, DAPR_API_TOKEN: stack.secrets.daprApiToken },
      DAPR_HTTP_PORT: String(stack.callers['triage-service']),
    });
    expect(json(calculated)).toMatchObject({ success: true, data: { mastery_score: 0.862 } });
    expect(json(unknown)).toMatchObject({ success: false, error: { code: 'not-found' } });
  });

  it('the Model Context Protocol: an assistant sees the skills and calls one', async () => {
    const [asked = ''] = await runGuide('mcp', variables(newStudent()));
    const [skills, answer] = asked.split('\n');
    expect(skills).toContain('calculate_mastery');
    expect(json(answer)).toMatchObject({ mastery_score: 0.862, level: 'proficient' });
  });

  it('CSV: a table becomes events, and counts once however often it is imported', async () => {
    const imported = async () => {
      const [written] = await runGuide('csv', variables('nobody'));
      const [would, accepted] = written?.split('\n') ?? [];
      expect([would, accepted]).toEqual([
        '3 events of 2 students would be sent',
        '3 of 3 events accepted',
      ]);
      await mastery(['pipeline', '--wait', '30']);
      return (await mastery(['query', 'imported-ada', '--json'])).written;
    };
    expect(await imported()).toMatch(/"evidence_count":2\b/);
    expect(await imported()).toMatch(/"evidence_count":2\b/);
  });

  it.each(['xapi', 'caliper'])('%s: the statement becomes an event', async (standard) => {
    const [answer] = await runGuide(standard, variables('nobody'));
    expect(answer).toContain('"outcome":"accepted"');
  });

  it('webhooks: a receiver that verifies signatures is told of a level', async () => {
    const student = newStudent();
    const [port] = await freePorts(1);
    const written = await runGuide('webhooks', {
      ...variables(student),
      RECEIVER_PORT: String(port),
    });
    const told = written.at(-2)?.split('\n') ?? [];
    expect(json(told[0])).toHaveProperty('data.recipient', student);
  });
});
