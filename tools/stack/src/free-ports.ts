import { createServer } from 'node:net';
import type { ListenOptions, Server } from 'node:net';

/** The kernel gives 32768 and up to outgoing connections, which may take one at any moment. */
const RANGE = { from: 20_000, to: 32_000 };

/**
 * Finds ports on loopback that nobody listens on, below those of outgoing connections. They stay this process's own until
 * it ends, also while nothing listens: a program may take ten seconds until it does, and whoever asks meanwhile, here or
 * in another process of the project, is given others.
 */
export async function freePorts(count: number, { from, to } = RANGE): Promise<number[]> {
  const found: number[] = [];
  while (found.length < count) {
    const port = from + Math.floor(Math.random() * (to - from));
    if ((await claim(port)) && (await isFree(port))) found.push(port);
  }
  return found;
}

/**
 * Claims a port by a Linux abstract socket, which the kernel frees when its holder ends, however it ends.
 * @returns whether it is ours from now on
 */
async function claim(port: number): Promise<boolean> {
  const holder = await listen({ path: `\0mastery-engine:port-${port}` });
  holder?.unref();
  return holder !== undefined;
}

/** Whether nobody holds a port on loopback. */
export async function isFree(port: number): Promise<boolean> {
  const server = await listen({ port, host: '127.0.0.1' });
  if (server) await new Promise((done) => server.close(done));
  return server !== undefined;
}

function listen(where: ListenOptions): Promise<Server | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(where, () => resolve(server));
  });
}
