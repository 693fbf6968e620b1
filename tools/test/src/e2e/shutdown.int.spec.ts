import { describe, expect, it } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { startAnotherGateway } from './another-gateway.ts';
import { as, checked, eventually, follow, learningEvent } from './clients.ts';

/** What one request came to: a status, or the code of the error before any answer. */
type Outcome = number | string;

const send = (port: number, agent: Agent, token: string, body: string): Promise<Outcome> =>
  new Promise((resolve) => {
    const sent = request(
      {
        ...{ host: '127.0.0.1', port, path: '/mastery/ingest', method: 'POST', agent },
        headers: { 'content-type': 'application/json', authorization: token },
      },
      (response) => {
        response.resume();
        response.once('end', () => resolve(response.statusCode ?? 0));
        response.once('close', () => resolve('cut off'));
      },
    );
    sent.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    sent.end(body);
  });

/** Sixteen clients that send one event after the other until nobody takes a connection any more. */
const load = (port: number, subject: string) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const { authorization } = as({ sub: 'load', role: 'service' });
  const outcomes = new Map<string, Outcome>();
  const client = async () => {
    for (;;) {
      const event = learningEvent(subject, 'activity.recorded', { kind: 'video' });
      const outcome = await send(port, agent, authorization, JSON.stringify(event));
      outcomes.set(event.id, outcome);
      if (typeof outcome === 'string') return;
    }
  };
  const done = Promise.all(Array.from({ length: 16 }, client));
  return { outcomes, done };
};

const end = async (gateway: ChildProcess) => {
  const exited = once(gateway, 'exit');
  gateway.kill('SIGTERM');
  return (await exited)[0] as number | null;
};

describe('a gateway that is told to stop under load', () => {
  it('answers every request that it took, and what it answered is in the log', async () => {
    const { process: gateway, url } = await startAnotherGateway();
    const port = Number(new URL(url).port);
    const subject = `s-${randomUUID()}`;
    const log = await follow('mastery.requests', subject);
    const { outcomes, done } = load(port, subject);
    const isBusy = () => (outcomes.size > 300 ? true : undefined);
    await eventually('the gateway is at work', isBusy);
    expect(await end(gateway)).toBe(0);
    await done;

    const ids = (wanted: (outcome: Outcome) => boolean) =>
      [...outcomes].filter(([, outcome]) => wanted(outcome)).map(([id]) => id);
    const accepted = ids((outcome) => outcome === 202);
    expect(accepted.length).toBeGreaterThan(100);
    // Each client ends with one connection that was never taken; nothing else may go wrong.
    const others = [...outcomes.values()].filter((outcome) => outcome !== 202);
    expect(
      others.filter((outcome) => outcome !== 'ECONNREFUSED' && outcome !== 'ECONNRESET'),
    ).toEqual([]);
    expect(others).toHaveLength(16);

    const inLog = () =>
      new Set(log.seen.map(({ value }) => (JSON.parse(value) as { id: string }).id));
    await eventually('every accepted event in the log', () =>
      accepted.every((id) => inLog().has(id)) ? true : undefined,
    );
    const unanswered = ids((outcome) => typeof outcome === 'string');
    expect(unanswered.filter((id) => inLog().has(id))).toEqual([]);
    await log.close();
  }, 60_000);
});

describe('a gateway that is told to stop behind a load balancer', () => {
  it('says that it is not ready, works on for the time that it was given, and ends', async () => {
    const { process: gateway, url } = await startAnotherGateway({ DRAIN_DELAY_MS: '2000' });
    const exited = once(gateway, 'exit');
    gateway.kill('SIGTERM');
    const isRed = async () => ((await checked(`${url}/readyz`)).status === 503 ? true : undefined);
    await eventually('not ready', isRed);
    const answer = await checked(`${url}/mastery/calculate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...as({ sub: 'load', role: 'service' }) },
      body: JSON.stringify({ components: { quiz: 0.5 } }),
    });
    expect(answer.status).toBe(200);
    expect((await exited)[0]).toBe(0);
  }, 30_000);
});
