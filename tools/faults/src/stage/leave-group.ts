import { once } from 'node:events';
import { connect } from 'node:net';
import type { Admin } from 'kafkajs';

const GROUP = 'mastery-worker';
const LEAVE_GROUP = 13;

/**
 * Takes every member out of the workers' group in the name of the killed, as the broker itself does when
 * their session times out, ten seconds later: a kill at every step, many times over, must not take hours.
 * Only for when no worker runs.
 */
export const forgetKilled = async (admin: Admin, broker: string): Promise<void> => {
  const { groups } = await admin.describeGroups([GROUP]);
  for (const { memberId } of groups[0]?.members ?? []) await leave(broker, memberId);
};

const text = (value: string): Buffer => {
  const bytes = Buffer.from(value);
  const length = Buffer.alloc(2);
  length.writeInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

/** LeaveGroup, version 1; kafkajs has no call for it. */
const leave = async (broker: string, memberId: string): Promise<void> => {
  const [host = '', port = ''] = broker.split(':');
  const header = Buffer.from([0, LEAVE_GROUP, 0, 1, 0, 0, 0, 1]);
  const body = Buffer.concat([header, text('faults'), text(GROUP), text(memberId)]);
  const size = Buffer.alloc(4);
  size.writeInt32BE(body.length);
  const socket = connect({ host, port: Number(port) });
  try {
    await once(socket, 'connect');
    socket.write(Buffer.concat([size, body]));
    await once(socket, 'data', { signal: AbortSignal.timeout(5_000) });
  } finally {
    socket.destroy();
  }
};
