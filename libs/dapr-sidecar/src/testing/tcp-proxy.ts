import { createServer, connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** Stands between a client and a server on this machine, and can make the server seem away. */
export interface TcpProxy {
  readonly port: number;
  /** `refuse` cuts every connection and takes no new one; `hang` lets nothing through. */
  become(state: 'open' | 'refuse' | 'hang'): void;
  close(): Promise<void>;
}

/** Opens a proxy on a free port. */
export const openTcpProxy = async (target: number): Promise<TcpProxy> => {
  let state: 'open' | 'refuse' | 'hang' = 'open';
  const sockets = new Set<Socket>();
  const follow = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  };
  const server = createServer((from) => {
    follow(from);
    if (state === 'refuse') {
      from.destroy();
      return;
    }
    const to = connect(target, '127.0.0.1');
    follow(to);
    const pass = (into: Socket) => (data: Buffer) => state === 'hang' || into.write(data);
    from.on('data', pass(to)).on('close', () => to.destroy());
    to.on('data', pass(from)).on('close', () => from.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    become: (next) => {
      state = next;
      if (next === 'refuse') for (const socket of sockets) socket.destroy();
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};
