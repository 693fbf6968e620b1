import { Redis } from 'ioredis';
import { type Check, tally } from '../scenario.ts';
import type { LocalStack } from '../target/target.ts';

/** Commands that a stranger would try first. */
const COMMANDS: readonly (readonly [string, ...string[]])[] = [
  ['PING'],
  ['KEYS', '*'],
  ['GET', 'a'],
  ['SET', 'a', '1'],
  ['FLUSHALL'],
  ['CONFIG', 'GET', '*'],
  ['ACL', 'LIST'],
  ['EVAL', 'return 1', '0'],
  ['REPLICAOF', '127.0.0.1', '1'],
  ['MONITOR'],
  ['DEBUG', 'SLEEP', '0'],
  ['CLIENT', 'LIST'],
];

/** Redis, without its password and with others. */
export const redisWithout = async ({ ports }: LocalStack): Promise<Check> => {
  const check = tally('Redis does nothing for whoever does not have its password');
  const identities = [
    {},
    { password: 'wrong' },
    { username: 'default', password: 'wrong' },
    { username: 'engine', password: 'engine' },
  ];
  for (const identity of identities) {
    const client = new Redis({
      ...{ host: '127.0.0.1', port: ports.redis, lazyConnect: true, enableReadyCheck: false },
      ...{ retryStrategy: () => null, maxRetriesPerRequest: 0, ...identity },
    });
    client.on('error', () => undefined);
    await client.connect().catch(() => undefined);
    for (const [command, ...args] of COMMANDS) {
      const answer = await client.call(command, ...args).then(
        () => 'done',
        () => 'refused',
      );
      check.tried(answer === 'done' ? `${command} as ${JSON.stringify(identity)}` : null);
    }
    client.disconnect();
  }
  return check.check();
};
