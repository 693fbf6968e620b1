import type { Stack } from '@mastery/stack';

/**
 * Does something while prediction-service runs: it follows the log, and would have a part of the machine in every
 * other scenario.
 */
export const withPredictionService = async <Result>(
  stack: Stack,
  work: () => Promise<Result>,
): Promise<Result> => {
  const { app, sidecar } = await stack.addApp('prediction-service');
  try {
    return await work();
  } finally {
    await app.stop();
    await sidecar.stop();
  }
};
