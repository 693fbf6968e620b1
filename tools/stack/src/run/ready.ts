import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { setTimeout as sleep } from 'node:timers/promises';
import { lastLines } from './log-tail.ts';
import type { Child } from './child.ts';

/** Answers whether something serves; a rejection counts as no. */
export type Check = () => Promise<boolean>;

/**
 * Waits until a process serves.
 *
 * @throws Error with the last lines of its log, when it ends or the time is up.
 */
export async function waitUntilReady(child: Child, check: Check, limitMs: number): Promise<void> {
  const deadline = performance.now() + limitMs;
  while (!(await check().catch(() => false))) {
    const fate = !child.isRunning()
      ? 'ended while starting'
      : performance.now() > deadline
        ? `was not ready after ${limitMs / 1000} s`
        : undefined;
    if (fate) {
      throw new Error(
        `${child.name} ${fate}; ${child.log} ends with:\n${lastLines(child.log, 20)}`,
      );
    }
    await sleep(25);
  }
}

/** Whether a GET is answered with a 2xx status. */
export function httpCheck(url: string, headers: Record<string, string> = {}): Check {
  return async () => {
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(2_000) });
    await response.arrayBuffer();
    return response.ok;
  };
}

/** Whether a loopback port speaks TLS, whoever it is. */
export function tlsCheck(port: number): Check {
  return () =>
    new Promise((resolve) => {
      const finish = (ready: boolean) => {
        socket.destroy();
        resolve(ready);
      };
      const options = { host: '127.0.0.1', port, rejectUnauthorized: false };
      const socket = connectTls(options, () => finish(true));
      socket.setTimeout(1_000, () => finish(false));
      socket.on('error', () => finish(false));
    });
}

/** Sends bytes to a loopback port and judges all that has come back so far, at each piece of it. */
export function exchangeCheck(
  port: number,
  request: Uint8Array | string,
  accept: (answer: Buffer) => boolean,
): Check {
  return () =>
    new Promise((resolve) => {
      let answer = Buffer.alloc(0);
      const socket = connect({ host: '127.0.0.1', port }, () => socket.write(request));
      const finish = (ready: boolean) => {
        socket.destroy();
        resolve(ready);
      };
      socket.setTimeout(1_000, () => finish(false));
      socket.on('error', () => finish(false));
      socket.on('close', () => finish(false));
      socket.on('data', (piece) => {
        answer = Buffer.concat([answer, piece]);
        if (accept(answer)) finish(true);
      });
    });
}
