import { StateWriteUnknown } from './state-store.ts';

/** A write that was refused is read back and done again, so often at the most. */
const TRIES = 5;

/** Reads, decides and writes; once more from reading on when it is not known what was written. */
export const writing = async <Result>(
  attempt: (tries: number) => Promise<Result>,
): Promise<Result> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt(tries);
    } catch (error) {
      // Parts may have been applied; reading again tells which.
      if (!(error instanceof StateWriteUnknown) || tries >= TRIES) throw error;
    }
  }
};
