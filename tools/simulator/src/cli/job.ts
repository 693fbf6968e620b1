import type { Finding } from '../checks/findings.ts';
import { MUTATIONS } from '../mutations/mutations.ts';
import { simulate } from '../simulation/simulate.ts';
import type { Fault } from '../world/faults.ts';

/** Seeds to run, one after the other, up to the first that fails. */
export interface Job {
  readonly from: number;
  /** How many, at most. */
  readonly seeds: number;
  /** Name of the error that is put in; null for the worker as it is. */
  readonly mutation: string | null;
}

/** What came of a job. */
export interface JobDone {
  readonly job: Job;
  readonly seeds: number;
  readonly records: number;
  readonly steps: number;
  readonly faults: Readonly<Partial<Record<Fault, number>>>;
  /** The seed that failed, with what did not hold. */
  readonly failed: { readonly seed: number; readonly findings: readonly Finding[] } | null;
}

/** Runs a job. */
export const runJob = async (job: Job): Promise<JobDone> => {
  const mutation = MUTATIONS.find(({ name }) => name === job.mutation) ?? null;
  const faults: Partial<Record<Fault, number>> = {};
  let records = 0;
  let steps = 0;
  for (let seed = job.from; seed < job.from + job.seeds; seed += 1) {
    const report = await simulate(seed, { mutation });
    records += report.records;
    steps += report.steps;
    addUp(faults, report.faults);
    const { findings } = report;
    if (findings.length === 0) continue;
    return { job, seeds: seed - job.from + 1, records, steps, faults, failed: { seed, findings } };
  }
  return { job, seeds: job.seeds, records, steps, faults, failed: null };
};

/** Adds counts to a sum. */
export const addUp = (sum: Partial<Record<Fault, number>>, more: JobDone['faults']): void => {
  for (const [fault, count] of Object.entries(more) as [Fault, number][]) {
    sum[fault] = (sum[fault] ?? 0) + count;
  }
};
