import { readFileSync } from 'node:fs';
import { COMMANDS } from '../commands.ts';
import { runCli } from '../run-cli.ts';

interface StackFile {
  readonly urls: { readonly kafka: string; readonly registry: string };
}

/** Where the running stack is. @throws Error outside of `npm test` */
export const runningStack = () =>
  (JSON.parse(readFileSync(process.env['MASTERY_STACK'] ?? '', 'utf8')) as StackFile).urls;

/** Runs `mastery` with this environment, and everything that it wrote. */
export const mastery = async (
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ readonly exit: number; readonly written: string }> => {
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line);
  const exit = await runCli(args, { env, say: write, complain: write }, COMMANDS);
  return { exit, written: lines.join('\n') };
};
