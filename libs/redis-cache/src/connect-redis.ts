import type { ConnectionOptions } from 'node:tls';
import type { Logger } from '@mastery/ports';
import { Cluster, Redis } from 'ioredis';
import type { RedisOptions } from 'ioredis';

/** Where the cache Redis is and who asks. */
export interface RedisConnectionOptions {
  /**
   * `redis://user:password@host:port`, with `rediss://` for TLS; of a cluster any number of its nodes,
   * which share user and password.
   */
  readonly urls: readonly string[];
  /** True when the nodes form a Redis Cluster. */
  readonly cluster: boolean;
  /** TLS beyond the system's authorities: own certificates, the server's name; used with `rediss://`. */
  readonly tls?: ConnectionOptions | undefined;
  readonly log: Logger;
  /** How long a command may take, milliseconds; 100 unless given. */
  readonly commandTimeoutMs?: number;
}

/**
 * A connection to the cache Redis. It is there for speed, so it never makes anybody wait: without a
 * connection, or after the time limit, a command rejects; it connects again by itself.
 */
export type RedisConnection = Redis | Cluster;

/** A Redis that is back is used within a second. */
const reconnectAfterMs = (times: number): number => Math.min(50 * 2 ** Math.min(times, 5), 1_000);

/** Connects in the background; commands reject until that is done. */
export const connectRedis = (options: RedisConnectionOptions): RedisConnection => {
  const nodes = options.urls.map((url) => nodeOf(url, options.tls));
  const [first] = nodes;
  if (first === undefined) throw new Error('a cache Redis needs an address');
  const connection = options.cluster ? clusterOf(nodes, first, options) : singleOf(first, options);
  tellAboutErrors(connection, options.log);
  return connection;
};

/** What every connection to a node has in common. */
const common = ({ commandTimeoutMs = 100 }: RedisConnectionOptions): RedisOptions => ({
  connectTimeout: 1_000,
  commandTimeout: commandTimeoutMs,
  maxRetriesPerRequest: 1,
  // A bulk read is many commands; those of one turn and one node travel together.
  enableAutoPipelining: true,
  // What was asked before the connection broke is answered with an error, and never done late.
  autoResendUnfulfilledCommands: false,
});

const singleOf = (node: RedisOptions, options: RedisConnectionOptions): Redis =>
  new Redis({
    ...common(options),
    ...node,
    enableOfflineQueue: false,
    retryStrategy: reconnectAfterMs,
  });

const clusterOf = (
  nodes: readonly RedisOptions[],
  { username, password, tls }: RedisOptions,
  options: RedisConnectionOptions,
): Cluster =>
  new Cluster(
    nodes.map(({ host, port }) => ({ host, port })),
    {
      enableOfflineQueue: false,
      clusterRetryStrategy: reconnectAfterMs,
      slotsRefreshTimeout: 1_000,
      enableAutoPipelining: true,
      redisOptions: { ...common(options), username, password, tls },
    },
  );

const nodeOf = (text: string, tls: ConnectionOptions | undefined): RedisOptions => {
  const url = new URL(text);
  const isTls = url.protocol === 'rediss:';
  return {
    host: url.hostname,
    port: url.port === '' ? 6379 : Number(url.port),
    ...(url.username !== '' && { username: decodeURIComponent(url.username) }),
    ...(url.password !== '' && { password: decodeURIComponent(url.password) }),
    ...(isTls && { tls: { ...tls } }),
  };
};

/** Once when it breaks, once when it is back: a Redis that is away fails many times a second. */
const tellAboutErrors = (connection: RedisConnection, log: Logger): void => {
  let isAway = false;
  connection.on('error', (error: Error) => {
    if (!isAway) log.warn({ error }, 'the cache Redis is away');
    isAway = true;
  });
  connection.on('ready', () => {
    if (isAway) log.info({}, 'the cache Redis is back');
    isAway = false;
  });
};
