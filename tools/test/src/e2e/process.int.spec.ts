import { describe, expect, it } from '@jest/globals';
import {
  asRecord,
  eventually,
  learningEvent,
  newStudent,
  newTrace,
  produce,
  stack,
  token,
} from './clients.ts';

/** Dapr Invoke: mastery-engine/process, through the sidecar of another app. */
const invoke = async (body: unknown, headers: Record<string, string> = {}) => {
  const { http } = stack.ports.apps['api-gateway'].sidecar;
  const response = await fetch(
    `http://127.0.0.1:${http}/v1.0/invoke/mastery-engine/method/process`,
    {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'dapr-api-token': stack.secrets.daprApiToken,
        ...headers,
      },
      body: JSON.stringify(body),
    },
  );
  return {
    status: response.status,
    body: (await response.json()) as {
      success: boolean;
      intent: string;
      data?: Record<string, unknown>;
      error?: { code: string };
      meta: Record<string, unknown>;
    },
  };
};

describe('mastery-engine/process over Dapr invocation', () => {
  const components = { completion: 0.85, quiz: 0.9, quality: 0.85, consistency: 0.82 };

  it('calculates from components without touching state', async () => {
    const payload = { student_id: newStudent(), components };
    const { traceId, traceparent } = newTrace();
    const { status, body } = await invoke(
      { intent: 'mastery_calculation', payload },
      { traceparent },
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      success: true,
      intent: 'mastery_calculation',
      data: { mastery_score: 0.862, level: 'proficient' },
      meta: { trace_id: traceId },
    });
  });

  it('answers every intent about a student who is known', async () => {
    const student = newStudent();
    await produce(
      asRecord(learningEvent(student, 'mastery.calculation.requested', { components })),
    );
    const ask = (intent: string) => invoke({ intent, payload: { student_id: student } });
    const current = await eventually('the result', async () => {
      const answer = await ask('mastery_calculation');
      return answer.body.success ? answer.body : undefined;
    });
    expect(current.data).toMatchObject({ student_id: student, mastery_score: 0.862 });
    expect(current.data).not.toHaveProperty('outbox');
    const prediction = await ask('get_prediction');
    expect(prediction.body).toMatchObject({ success: true, data: { horizon_days: 7 } });
    const path = await ask('generate_path');
    expect(path.body).toMatchObject({ success: true, data: { path: expect.any(Array) } });
  });

  it.each([
    [
      'an unknown student',
      { intent: 'get_prediction', payload: { student_id: 'nobody' } },
      'not-found',
    ],
    ['an unknown intent', { intent: 'guess', payload: {} }, 'validation'],
    ['no object', 7, 'validation'],
  ])('answers %s with the standard response, too', async (_what, body, code) => {
    const answer = await invoke(body);
    expect(answer.body).toMatchObject({ success: false, error: { code } });
    expect(answer.body.meta).toHaveProperty('trace_id');
  });

  it('checks a token, when one is sent, like a bearer token', async () => {
    const student = newStudent();
    const ask = (sent: string) =>
      invoke({
        intent: 'mastery_calculation',
        payload: { student_id: student, components },
        security_context: { token: sent },
      });
    expect(await ask('x.y.z')).toMatchObject({ status: 401, body: { success: false } });
    expect(await ask(token({ sub: 'somebody-else', role: 'student' }))).toMatchObject({
      status: 403,
      body: { error: { code: 'forbidden' } },
    });
    const own = await ask(token({ sub: student, role: 'student' }));
    expect(own).toMatchObject({ status: 200, body: { success: true } });
  });

  it('refuses whoever does not come through a sidecar', async () => {
    const response = await fetch(`${stack.urls.apps['mastery-worker']}/process`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(response.status).toBe(401);
  });
});
