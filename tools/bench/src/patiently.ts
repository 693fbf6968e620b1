import { setTimeout as sleep } from 'node:timers/promises';

/** Preparations only: what is measured is never tried twice. */
const TRIES = 60;
const PAUSE_MS = 1_000;

/** Does again what failed: on a busy machine a server may be late. For work that may be repeated. */
export const patiently = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === TRIES) throw error;
      await sleep(PAUSE_MS);
    }
  }
};
