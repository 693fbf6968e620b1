import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcessIdentity } from './identity.ts';

/** What a process is to the stack; decides when it is stopped. */
export type Kind = 'monitor' | 'app' | 'sidecar' | 'sentry' | 'registry' | 'kafka' | 'redis';

export interface RecordedProcess extends ProcessIdentity {
  readonly name: string;
  readonly kind: Kind;
}

/** Every process of one stack, on disk, so that `stop` finds them when the launcher is gone. */
export interface ProcessRecord {
  readonly launcher: ProcessIdentity;
  readonly processes: readonly RecordedProcess[];
}

const file = (runFolder: string) => join(runFolder, 'processes.json');

/**
 * Writes the record whole or not at all, and before it returns: a launcher that is killed on its
 * next line has left it on disk.
 */
export function writeRecord(runFolder: string, record: ProcessRecord): void {
  mkdirSync(runFolder, { recursive: true });
  const unfinished = `${file(runFolder)}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(record, null, 2)}\n`);
  renameSync(unfinished, file(runFolder));
}

/** The record of a run folder; undefined when there is none. */
export function readRecord(runFolder: string): ProcessRecord | undefined {
  try {
    return JSON.parse(readFileSync(file(runFolder), 'utf8')) as ProcessRecord;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
