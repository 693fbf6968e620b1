import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs `work` while no other process on this machine runs work under the same name.
 *
 * The lock is a Linux abstract socket: the kernel frees it when its holder ends, however it ends,
 * so there is no stale lock to clear.
 */
export async function withLock<T>(
  name: string,
  work: () => Promise<T>,
  waiting: { readonly onWait?: () => void; readonly signal?: AbortSignal } = {},
): Promise<T> {
  let release = await tryLock(name);
  if (!release) waiting.onWait?.();
  while (!release) {
    await sleep(200);
    waiting.signal?.throwIfAborted();
    release = await tryLock(name);
  }
  try {
    return await work();
  } finally {
    await release();
  }
}

function tryLock(name: string): Promise<(() => Promise<void>) | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen({ path: `\0mastery-engine:${name}` }, () => {
      resolve(() => new Promise((done) => server.close(() => done())));
    });
  });
}
