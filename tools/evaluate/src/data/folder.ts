import { NoDataError } from './source.ts';

/** The folder of a data set: the argument, else the environment. @throws NoDataError naming both */
export const dataFolder = (
  name: 'oulad' | 'ednet',
  argument: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): string => {
  const variable = `${name.toUpperCase()}_DATA`;
  const folder = argument ?? environment[variable];
  if (folder === undefined || folder === '') {
    throw new NoDataError(
      `Which folder holds the data? Say --${name} <folder> or set ${variable}.`,
    );
  }
  return folder;
};

/** Runs what reads data; without the data the process ends with a sentence and exit status 66. */
export const exitWithoutData = <Result>(read: () => Result): Result => {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof NoDataError)) throw error;
    console.error(error.message);
    process.exit(66);
  }
};
