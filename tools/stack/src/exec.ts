import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface Output {
  /** Exit status; 127 when there is no such program, 128 when a signal ended it. */
  readonly code: number;
  /** Standard output and standard error, in the order in which they came. */
  readonly text: string;
}

export interface ExecOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Ends the program. */
  readonly signal?: AbortSignal;
}

/** Runs a program to its end. */
export type Exec = (
  command: string,
  args: readonly string[],
  options?: ExecOptions,
) => Promise<Output>;

/** Runs a program to its end and collects what it says; never rejects. */
export const exec: Exec = (command, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    // A launcher that gives up takes the build that it waits for with it.
    const abandon = () => child.kill();
    process.once('exit', abandon);
    let text = '';
    const collect = (chunk: Buffer) => {
      text += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => {
      resolve({ code: 127, text: error.message });
    });
    child.on('close', (code) => {
      process.off('exit', abandon);
      resolve({ code: code ?? 128, text });
    });
  });

/**
 * Runs a step of a preparation.
 *
 * @throws Error with the last lines that the program said, when it fails.
 */
export async function mustRun(
  command: string,
  args: readonly string[],
  options: ExecOptions = {},
): Promise<string> {
  const { code, text } = await exec(command, args, options);
  if (code === 0) return text;
  const said = text.trim().split('\n').slice(-20).join('\n');
  throw new Error(`${command} ${args.join(' ')} ended with status ${code}:\n${said}`);
}

/** The path of a program on the PATH, or undefined. */
export function findOnPath(program: string, env: NodeJS.ProcessEnv): string | undefined {
  const candidates = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return candidates.map((folder) => join(folder, program)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
