import { readFileSync, readdirSync, readlinkSync } from 'node:fs';

/** Inodes of the sockets that hold a local port, from the text of /proc/net/tcp or tcp6. */
export function socketsAtPort(table: string, port: number): readonly string[] {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  return table
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[1]?.endsWith(`:${hex}`))
    .flatMap((fields) => (fields[9] && fields[9] !== '0' ? [fields[9]] : []));
}

/** Names the process that holds a port; one of another user shows only to root. */
export function portHolder(port: number): string {
  const tables = ['/proc/net/tcp', '/proc/net/tcp6'].map((path) => attempt(() => read(path), ''));
  const inodes = new Set(tables.flatMap((table) => socketsAtPort(table, port)));
  const pid = processes().find((one) => socketsOf(one).some((inode) => inodes.has(inode)));
  if (!pid) return 'a process that this user may not see';
  const name = attempt(() => read(`/proc/${pid}/comm`).trim(), 'unknown');
  return `${name}, process ${pid}`;
}

const read = (path: string) => readFileSync(path, 'utf8');

const processes = () => readdirSync('/proc').filter((name) => /^\d+$/.test(name));

function socketsOf(pid: string): readonly string[] {
  const descriptors = attempt(() => readdirSync(`/proc/${pid}/fd`), []);
  return descriptors.flatMap((one) => {
    const target = attempt(() => readlinkSync(`/proc/${pid}/fd/${one}`), '');
    return /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? [];
  });
}

/** Processes end while we look, and some may not be looked into. */
function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
