import type { IncomingMessage } from 'node:http';

/** The bytes of a body, or why there are none. */
export type BodyRead =
  | { readonly kind: 'body'; readonly bytes: Buffer }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'cut-off' };

/** Reads a body of at most `maxBytes`; never holds more than that in memory. */
export const readBody = (request: IncomingMessage, maxBytes: number): Promise<BodyRead> => {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) {
    return Promise.resolve({ kind: 'too-large' });
  }
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) {
        chunks.push(chunk);
        return;
      }
      // What still comes is read and dropped, so that the client gets to see the answer.
      request.removeAllListeners('data').resume();
      resolve({ kind: 'too-large' });
    });
    request.once('end', () => resolve({ kind: 'body', bytes: Buffer.concat(chunks, size) }));
    request.once('close', () => resolve({ kind: 'cut-off' }));
    request.once('error', () => resolve({ kind: 'cut-off' }));
  });
};
