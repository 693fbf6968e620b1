import { afterEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { type Reply, respond, stream } from './reply.ts';
import { route } from './route.ts';
import { startTestServer } from './testing/test-server.ts';

let running: Awaited<ReturnType<typeof startTestServer>>;
let told: Promise<unknown>;
afterEach(() => running.server.close());

const answering = async (reply: () => Reply) => {
  const one = route({ method: 'POST', path: '/one', input: z.unknown(), handle: reply });
  let tell: (request: unknown) => void = () => undefined;
  told = new Promise((resolve) => (tell = resolve));
  running = await startTestServer({ routes: [one], onRequest: (request) => tell(request) });
  return running.post('/one', {});
};

async function* pieces(count: number, done: (how: string) => void, failsAt = -1) {
  try {
    for (let n = 0; n < count; n += 1) {
      if (n === failsAt) throw new Error('no more');
      yield `${n}\n`;
      await sleep(1);
    }
  } finally {
    done('over');
  }
}

describe('an answer that comes piece by piece', () => {
  it('arrives whole, with its content type, and is logged once it is over', async () => {
    const answer = await answering(() =>
      stream(
        pieces(3, () => undefined),
        'text/plain',
      ),
    );
    expect(answer.headers.get('content-type')).toBe('text/plain');
    expect(await answer.text()).toBe('0\n1\n2\n');
    await told;
    expect(running.lines.filter(({ message }) => message === 'request')).toHaveLength(1);
  });

  it('is cut off where it fails, so that nobody takes a part for the whole', async () => {
    const answer = await answering(() =>
      stream(
        pieces(9, () => undefined, 3),
        'text/plain',
      ),
    );
    await expect(answer.text()).rejects.toThrow();
    await told;
    expect(running.lines.map(({ message }) => message)).toContain('failed within the answer');
  });

  it('ends when the client leaves, and that is no failure', async () => {
    let ended: (how: string) => void = () => undefined;
    const over = new Promise((resolve) => (ended = resolve));
    const answer = await answering(() => stream(pieces(1_000_000, ended), 'text/plain'));
    await answer.body?.cancel();
    expect(await over).toBe('over');
    await told;
    expect(running.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('an answer that says "not modified"', () => {
  it('has neither body nor type nor length', async () => {
    const answer = await answering(() => respond(304, '', { etag: '"a"' }));
    expect([answer.status, await answer.text(), answer.headers.get('etag')]).toEqual([
      304,
      '',
      '"a"',
    ]);
    expect(answer.headers.get('content-type')).toBeNull();
    expect(answer.headers.get('content-length')).toBeNull();
  });
});
