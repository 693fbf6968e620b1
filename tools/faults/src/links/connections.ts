import { readFileSync } from 'node:fs';
import type { Proxy } from './toxiproxy.ts';

const ESTABLISHED = '01';

/** How many of a machine's connections are open to an address. @param table as /proc/net/tcp has it, IPv4 */
export const countConnections = (table: string, address: string): number => {
  const [host = '', port = ''] = address.split(':');
  const bytes = host.split('.').map((part) => Number(part).toString(16).padStart(2, '0'));
  const wanted = `${bytes.reverse().join('')}:${Number(port).toString(16).padStart(4, '0')}`;
  return table
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local, , state]) => local === wanted.toUpperCase() && state === ESTABLISHED).length;
};

/** Whether anybody is connected through one of the proxies. */
export const isUsed = (proxies: readonly Proxy[]): boolean => {
  const table = readFileSync('/proc/net/tcp', 'utf8');
  return proxies.some(({ listen }) => countConnections(table, listen) > 0);
};
