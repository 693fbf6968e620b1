import { join } from 'node:path';
import { type ProcessHandle, appEntry, readStat, repositoryRoot } from '@mastery/stack';
import { type Plan, writePlan } from '../worker/plan.ts';

/** A session times out after ten seconds: a worker frozen for so long has lost its partitions, milliseconds. */
export const FROZEN_MS = 13_000;

/** `built` is the app's bundle; `watched` the same code, with ports that can end or freeze it. */
export type WorkerKind = 'built' | 'watched';

/** Which program the next worker runs, and what it does to itself; both are read when it starts. */
export interface NextWorker {
  entry: string;
  readonly planFile: string;
}

const ENTRY: Readonly<Record<WorkerKind, string>> = {
  built: appEntry('mastery-worker'),
  watched: join(repositoryRoot, 'tools/faults/dist/main.js'),
};

/** The next worker is an ordinary one. */
export const nextWorker = (planFile: string): NextWorker => ({ entry: ENTRY.built, planFile });

/** Starts a worker anew; one that ends itself while it starts has done as planned. */
export const startWorker = async (
  next: NextWorker,
  worker: ProcessHandle,
  kind: WorkerKind,
  plan: Plan | null = null,
): Promise<void> => {
  await worker.stop();
  next.entry = ENTRY[kind];
  writePlan(next.planFile, plan);
  try {
    await worker.start();
  } catch (error) {
    if (plan?.fault === undefined) throw error;
  }
};

/** Whether a process is stopped by SIGSTOP. */
export const isFrozen = (pid: number): boolean => readStat(pid)?.[0] === 'T';
