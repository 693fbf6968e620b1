import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  ENGINE_USER,
  type Programs,
  type SecuredTransport,
  createSecuredTransport,
  prepare,
} from '@mastery/stack';
import { Redis } from 'ioredis';
import { freePort } from './free-port.ts';

const SLOTS = 16_384;
const PASSWORD = 'cluster-of-a-test';
/** Redis talks to its peers at its own port + 10,000. */
const BUS = 10_000;

/** Whoever sets the cluster up; the engine's user may not. */
const ADMIN = 'admin';

/** A real Redis Cluster of three masters on loopback, reached over TLS by its users alone. */
export interface RedisCluster {
  /** The addresses of its nodes, with the engine's user and password. */
  readonly urls: readonly string[];
  /** The authority of its certificate, a file. */
  readonly caFile: string;
  /** Freezes or thaws a node: a frozen one keeps its connections and answers nothing. */
  signal(node: number, signal: 'SIGSTOP' | 'SIGCONT'): void;
  stop(): Promise<void>;
}

/** Starts three nodes, divides the slots among them and waits until they agree. */
export const startRedisCluster = async (): Promise<RedisCluster> => {
  const { redis } = await prepare(() => undefined);
  const folder = mkdtempSync(join(tmpdir(), 'redis-cluster-'));
  const ports = [await freePortWithBus(), await freePortWithBus(), await freePortWithBus()];
  const transport = await createSecuredTransport(folder);
  const nodes = ports.map((port) => startNode(redis, folder, port, transport));
  const tls = { ca: readFileSync(transport.certificateFile, 'utf8') };
  const login = { username: ADMIN, password: PASSWORD, tls };
  const clients = ports.map((port) => new Redis(port, '127.0.0.1', login));
  await Promise.all(clients.map((client, n) => takeSlots(client, n, ports)));
  await Promise.all(clients.map(agreed));
  for (const client of clients) client.disconnect();
  return {
    urls: ports.map((port) => `rediss://${ENGINE_USER}:${PASSWORD}@127.0.0.1:${port}`),
    caFile: transport.certificateFile,
    signal: (node, signal) => void nodes[node]?.kill(signal),
    stop: async () => {
      const ended = nodes.map((node) => new Promise((resolve) => node.once('exit', resolve)));
      for (const node of nodes) node.kill('SIGKILL');
      await Promise.all(ended);
      rmSync(folder, { recursive: true });
    },
  };
};

const startNode = (
  { path, libraryPath }: Programs['redis'],
  folder: string,
  port: number,
  { certificateFile, keyFile }: SecuredTransport,
) => {
  const config = join(folder, `${port}.conf`);
  const lines = [
    'bind 127.0.0.1',
    'port 0',
    `tls-port ${port}`,
    'tls-cluster yes',
    `tls-cert-file ${certificateFile}`,
    `tls-key-file ${keyFile}`,
    `tls-ca-cert-file ${certificateFile}`,
    'tls-auth-clients no',
    'user default off',
    `user ${ADMIN} on >${PASSWORD} ~* &* +@all`,
    `user ${ENGINE_USER} on >${PASSWORD} ~* &* +@all -@admin -@dangerous +info`,
    `dir ${folder}`,
    'cluster-enabled yes',
    `cluster-config-file ${port}.nodes`,
    'cluster-node-timeout 2000',
    'save ""',
  ];
  writeFileSync(config, `${lines.join('\n')}\n`, { mode: 0o600 });
  const env = { ...process.env, ...(libraryPath && { LD_LIBRARY_PATH: libraryPath }) };
  return spawn(path, [config], { stdio: 'ignore', env });
};

const takeSlots = async (client: Redis, n: number, ports: readonly number[]): Promise<void> => {
  const begin = (at: number) => Math.floor((at * SLOTS) / ports.length);
  const slots = Array.from({ length: begin(n + 1) - begin(n) }, (_, slot) => begin(n) + slot);
  await client.cluster('ADDSLOTS', ...slots);
  for (const port of ports) await client.cluster('MEET', '127.0.0.1', port);
};

const agreed = async (client: Redis): Promise<void> => {
  for (let tries = 0; tries < 300; tries += 1) {
    const info = await client.cluster('INFO');
    if (info.includes('cluster_state:ok') && info.includes('cluster_known_nodes:3')) return;
    await sleep(100);
  }
  throw new Error('the nodes did not agree within 30 s');
};

const freePortWithBus = async (): Promise<number> => {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const both = await Promise.all([freePort(port), freePort(port + BUS)]).catch(() => null);
    if (both) return port;
  }
};
