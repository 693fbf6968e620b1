import { once } from 'node:events';

/** Resolves with the name of the first signal that asks the process to stop. */
export const stopSignal = async (): Promise<string> =>
  Promise.race(
    (['SIGTERM', 'SIGINT'] as const).map(async (name) => {
      await once(process, name);
      return name;
    }),
  );
