import type { Progress } from '../progress.ts';

/** What every preparation is given. */
export interface PrepareContext {
  /** Where prepared things are kept. */
  readonly cache: string;
  readonly env: NodeJS.ProcessEnv;
  readonly progress: Progress;
  /** Gives up; what is half done is removed. */
  readonly signal?: AbortSignal;
}

/** How a preparation runs programs: with its environment, ended by its signal. */
export function execOptions({ env, signal }: PrepareContext) {
  return { env, ...(signal && { signal }) };
}
