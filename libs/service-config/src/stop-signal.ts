/**
 * Resolves with the name of the first signal that asks the process to stop. The handlers stay: a signal
 * that comes again while the process drains must not end it half-way.
 */
export const stopSignal = (): Promise<string> =>
  new Promise((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.on(name, () => resolve(name));
  });
