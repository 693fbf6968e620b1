import { createECDH, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A push service of our own for two browsers, one of which is refused until it is mended. */
export const startPushReceiver = async () => {
  const answered = new Map<string, number[]>();
  let isMended = false;
  const server = createServer((request, response) => {
    void buffer(request).then(() => {
      const browser = request.url?.slice(1) ?? '';
      const status = browser === 'ill' && !isMended ? 403 : 201;
      answered.set(browser, [...(answered.get(browser) ?? []), status]);
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    /** What a browser gives when it subscribes. */
    subscription: (browser: 'ill' | 'well') => ({
      endpoint: `http://127.0.0.1:${port}/${browser}`,
      keys: {
        p256dh: createECDH('prime256v1').generateKeys().toString('base64url'),
        auth: randomBytes(16).toString('base64url'),
      },
    }),
    mend: (mended: boolean) => {
      isMended = mended;
    },
    /** The statuses with which what came for a browser was answered, in order. */
    answered: (browser: 'ill' | 'well') => answered.get(browser) ?? [],
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
