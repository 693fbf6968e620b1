import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** The steps of the commit protocol at which a worker can be made to end or to freeze, in order. */
export const STEPS = [
  /** A batch was fetched: nothing is read yet. */
  'fetched',
  /** Markers, documents and, last, the position are read. */
  'loaded',
  /** Everything is folded and found to be ours: the transaction is about to be sent. */
  'folded',
  /** The transaction is on its way; nobody will hear what became of it. */
  'write-sent',
  /** The transaction is done, nothing is published. */
  'written',
  /** The results are published, dead letters are not. */
  'results-published',
  /** Everything is published, nothing is committed. */
  'published',
  /** The offset is committed. */
  'committed',
] as const;
/** A step of the commit protocol. */
export type Step = (typeof STEPS)[number];

/** Errors that can be put into the protocol: what the oracle must notice. */
export const MUTATIONS = [
  'publish-skipped-after-restart',
  'dead-letters-skipped-after-restart',
  'position-ahead-of-write',
  'position-unchecked',
  'markers-ignored',
] as const;
/** An error in the protocol. */
export type Mutation = (typeof MUTATIONS)[number];

/** What the worker is to do to itself; read once, when it starts. */
export interface Plan {
  readonly fault?: {
    readonly step: Step;
    /** At the n-th time that the step is reached, from 1. */
    readonly call: number;
    /** `kill` is SIGKILL, `freeze` is SIGSTOP. */
    readonly action: 'kill' | 'freeze';
  };
  readonly mutation?: Mutation;
}

/** Names the plan's file in the worker's environment. */
export const PLAN_VARIABLE = 'FAULT_PLAN';

/** The plan in a file; an ordinary worker where there is none. */
export const readPlan = (file: string | undefined): Plan =>
  file !== undefined && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Plan) : {};

/** Sets the plan for workers that start from now on. */
export const writePlan = (file: string, plan: Plan | null): void => {
  if (plan === null) rmSync(file, { force: true });
  else writeFileSync(file, JSON.stringify(plan));
};
