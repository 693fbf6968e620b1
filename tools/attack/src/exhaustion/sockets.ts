import { type Socket, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Target } from '../target/target.ts';

/** Opens so many connections, a few hundred at a time; those that the other side refused or closed count as closed. */
export const openSockets = async ({ gateway }: Target, count: number, say?: string) => {
  const { hostname, port } = new URL(gateway);
  const sockets: Socket[] = [];
  let closed = 0;
  for (let n = 0; n < count; n += 1) {
    const socket = connect(
      Number(port || 80),
      hostname,
      () => say !== undefined && socket.write(say),
    );
    socket.on('error', () => undefined);
    socket.on('data', () => undefined);
    socket.on('close', () => (closed += 1));
    sockets.push(socket);
    if (n % 200 === 199) await sleep(50);
  }
  return {
    closed: () => closed,
    /** A byte on each that is still open. */
    trickle: () => {
      for (const socket of sockets) if (!socket.destroyed && socket.writable) socket.write(' ');
    },
    end: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
};
