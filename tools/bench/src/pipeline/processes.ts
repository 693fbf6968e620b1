import { readFileSync } from 'node:fs';
import type { Stack } from '@mastery/stack';

const TICKS_PER_SECOND = 100;
const PAGE_BYTES = 4_096;

/** What a process has taken so far. */
export interface Taken {
  /** CPU time of all threads, seconds. */
  readonly cpu: number;
  /** Resident memory, bytes. */
  readonly rss: number;
}

/** Reads it from the kernel (proc(5)). */
export const takenBy = (pid: number): Taken => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The program's name stands in brackets and may hold anything.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [user = 0, system = 0] = fields.slice(11, 13);
  return { cpu: (user + system) / TICKS_PER_SECOND, rss: (fields[21] ?? 0) * PAGE_BYTES };
};

/** The servers that both sides use. */
export const servers = (stack: Stack): Readonly<Record<string, number>> => ({
  'its sidecar': stack.sidecars.get('mastery-worker')?.pid ?? 0,
  Redis: stack.redis.pid,
  Kafka: stack.kafka.pid,
});
