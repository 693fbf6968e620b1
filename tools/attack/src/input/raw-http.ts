import { connect } from 'node:net';
import { hostileRequests } from '@mastery/http-server/testing';
import { type Check, tally } from '../scenario.ts';
import { ask } from '../target/ask.ts';
import type { Target } from '../target/target.ts';

/** What is sent over a connection, and all that comes back before it ends. */
const exchange = (gateway: string, text: string): Promise<string> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(gateway);
    let received = '';
    const socket = connect(Number(port || 80), hostname, () => socket.end(text, 'latin1'));
    socket.setTimeout(10_000, () => socket.destroy());
    socket.on('data', (chunk) => (received += String(chunk)));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(received));
  });

/** What is no HTTP, over bare connections. */
export const rawHttp = async (target: Target): Promise<Check> => {
  const check = tally('what is no HTTP gets a 4xx or no answer, and the gateway goes on');
  for (const [what, sent] of hostileRequests('/mastery/query')) {
    const status = /^HTTP\/1.1 (\d{3})/.exec(await exchange(target.gateway, sent))?.[1] ?? '400';
    check.tried(status.startsWith('4') ? null : `${what}: ${status}`);
    const alive = await ask(target, { method: 'GET', path: '/livez' });
    check.tried(alive.status === 200 ? null : `after ${what}: /livez ${alive.status}`);
  }
  return check.check();
};
