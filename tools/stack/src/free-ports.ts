import { createServer } from 'node:net';
import type { Server } from 'node:net';

/** The kernel gives 32768 and up to outgoing connections, which may take one at any moment. */
const lowest = 20_000;
const highest = 32_000;

/** Finds ports on loopback that nobody listens on, below those of outgoing connections. */
export async function freePorts(count: number): Promise<number[]> {
  const held = new Map<number, Server>();
  while (held.size < count) {
    const port = lowest + Math.floor(Math.random() * (highest - lowest));
    const server = held.has(port) ? undefined : await listen(port);
    if (server) held.set(port, server);
  }
  await Promise.all([...held.values()].map((one) => new Promise((done) => one.close(done))));
  return [...held.keys()];
}

/** Whether nobody holds a port on loopback. */
export async function isFree(port: number): Promise<boolean> {
  const server = await listen(port);
  if (server) await new Promise((done) => server.close(done));
  return server !== undefined;
}

function listen(port: number): Promise<Server | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1' }, () => resolve(server));
  });
}
