import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What `npm run bench:console` says of a page. */
export interface LighthouseLine {
  readonly path: string;
  readonly scores: Readonly<Record<string, number>>;
  readonly problems: readonly string[];
}

const MAIN = fileURLToPath(new URL('../../lighthouse/main.ts', import.meta.url));

/** Runs Lighthouse once over the pages of a gateway with an open demo door, in a process of its own. */
export const lighthouseLines = async (
  url: string,
  categories: readonly string[],
): Promise<readonly LighthouseLine[]> => {
  const args = ['--url', url, '--runs', '1', '--categories', categories.join(',')];
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--conditions=@mastery/source',
    MAIN,
    ...args,
  ]);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LighthouseLine);
};
