import { once } from 'node:events';
import { connect } from 'node:tls';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { as, eventually, learningEvent, newStudent, post, stack, token } from './clients.ts';

/** Dapr Invoke, through the sidecar of an app that is none of the four. */
const invokeAs = async (caller: keyof typeof stack.callers, target: string, body: unknown) => {
  const url = `http://127.0.0.1:${stack.callers[caller]}/v1.0/invoke/${target.replace('/', '/method/')}`;
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'dapr-api-token': stack.secrets.daprApiToken,
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

const student = newStudent();
const components = { completion: 0.85, quiz: 0.9, quality: 0.85, consistency: 0.82 };

beforeAll(async () => {
  const admin = as({ sub: 'operator', role: 'admin' });
  const given = learningEvent(student, 'mastery.calculation.requested', { components });
  await post('/mastery/ingest', given, admin);
  await eventually('the result', async () => {
    const { status } = await post('/mastery/query', { student_id: student }, admin);
    return status === 200 ? true : undefined;
  });
});

describe('the triage service, another app with a sidecar of its own', () => {
  const triage = (intent: string, more: object = {}, beside: object = {}) =>
    invokeAs('triage-service', 'mastery-engine/process', {
      ...{ intent, payload: { student_id: student, ...more }, ...beside },
    });

  it('is answered each of the three intents in the standard response', async () => {
    expect(await triage('mastery_calculation')).toMatchObject({
      status: 200,
      body: { success: true, intent: 'mastery_calculation', data: { mastery_score: 0.862 } },
    });
    expect(await triage('get_prediction', { horizon_days: 3, method: 'belief' })).toMatchObject({
      status: 200,
      body: { success: true, data: { horizon_days: 3, method: 'belief' } },
    });
    const { status, body } = await triage('generate_path', { limit: 2 });
    expect(status).toBe(200);
    expect(body).toMatchObject({ success: true, meta: { trace_id: expect.any(String) } });
    const { path, steps } = body['data'] as { path: string[]; steps: { topic: string }[] };
    expect(path).toHaveLength(2);
    expect(steps.map(({ topic }) => topic)).toEqual(path);
  });

  it('is refused with a bad token, and about a student whom the token does not see', async () => {
    const sending = (sent: string) =>
      triage('mastery_calculation', {}, { security_context: { token: sent } });
    expect(await sending('x.y.z')).toMatchObject({
      status: 401,
      body: { success: false, error: { code: 'unauthorized' } },
    });
    expect(await sending(token({ sub: 'somebody-else', role: 'student' }))).toMatchObject({
      status: 403,
      body: { success: false, error: { code: 'forbidden' } },
    });
  });

  it.each([
    'mastery-engine/dlq/list',
    'mastery-engine/rebuild',
    'mastery-engine/erasure-status',
    'prediction-service/next-week',
    'notification-service/inbox',
    'notification-service/deliveries/replay',
  ])('may not call %s', async (target) => {
    const answer = await invokeAs('triage-service', target, { student_id: student });
    expect(answer.status).toBe(403);
    expect(JSON.stringify(answer.body)).toContain('access control policy has denied access');
  });
});

describe('whoever has no certificate', () => {
  it('is refused where sidecars call each other', async () => {
    const { internalGrpc: port } = stack.ports.apps['mastery-worker'].sidecar;
    const options = { host: '127.0.0.1', port, rejectUnauthorized: false, ALPNProtocols: ['h2'] };
    const socket = connect(options);
    const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED');
  });
});

describe('an app that is not admitted', () => {
  it.each(['mastery-engine/process', 'prediction-service/next-week', 'api-gateway/mastery/query'])(
    'is refused by the sidecar of %s',
    async (target) => {
      const body = { intent: 'mastery_calculation', payload: { student_id: student } };
      const answer = await invokeAs('unknown-service', target, body);
      expect(answer.status).toBe(403);
      expect(JSON.stringify(answer.body)).toContain('unknown-service');
    },
  );
});
