import { describe, expect, it } from '@jest/globals';
import { processRequest } from '@mastery/api-schemas';
import type { Invocation, InvocationReply } from '@mastery/ports';
import { redisLikeStore } from '@mastery/ports/testing';
import { routeByIntent } from './route-by-intent.ts';

const TRACEPARENT = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

const given = (reply: InvocationReply = { status: 200, body: { it: 'answers' } }) => {
  const asked: Invocation[] = [];
  const invoker = {
    invoke: (invocation: Invocation) => {
      asked.push(invocation);
      return Promise.resolve(reply);
    },
  };
  const { store } = redisLikeStore();
  const route = (intent: string, more: object = {}) =>
    routeByIntent(
      processRequest.parse({ intent, payload: { student_id: 'ada', ...more } }),
      { store, invoker },
      TRACEPARENT,
    );
  return { asked, route };
};

describe('an intent that prediction-service answers', () => {
  it.each([
    ['get_prediction', { horizon_days: 3, method: 'linear' }, 'next-week'],
    ['generate_path', { limit: 2 }, 'path'],
  ])('%s passes what is asked on, under the same trace', async (intent, more, method) => {
    const { asked, route } = given();
    expect(await route(intent, more)).toEqual({ ok: true, data: { it: 'answers' } });
    const body = { student_id: 'ada', ...more };
    const appId = 'prediction-service';
    expect(asked).toEqual([{ appId, method, body, traceparent: TRACEPARENT }]);
  });

  it('asks for a week unless told otherwise, and leaves the method to the service', async () => {
    const { asked, route } = given();
    await route('get_prediction');
    expect(asked[0]?.body).toEqual({ student_id: 'ada', horizon_days: 7 });
  });

  it.each([
    [404, 'not-found'],
    [400, 'validation'],
    [403, 'unavailable'],
    [500, 'unavailable'],
  ])('turns %s into %s', async (status, code) => {
    const { route } = given({ status, body: {} });
    expect(await route('get_prediction')).toMatchObject({ ok: false, code });
  });
});

describe('the intent mastery_calculation', () => {
  it('asks nobody, and knows nothing of a student who is not there', async () => {
    const { asked, route } = given();
    expect(await route('mastery_calculation')).toMatchObject({ ok: false, code: 'not-found' });
    expect(asked).toEqual([]);
  });
});
