import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun } from '../exec.ts';
import { timed } from '../progress.ts';
import { type CacheEntry, cached } from './cache.ts';
import { type PrepareContext, execOptions } from './context.ts';

/** A program that is built from a Go module whose go.mod and go.sum are committed here. */
export interface GoProgram {
  readonly name: string;
  readonly version: string;
  /** The folder of the go.mod that names it. */
  readonly module: string;
  readonly path: string;
  readonly ldflags?: string;
  /** How long it takes the first time. */
  readonly takes: string;
}

/** The path of a program, which is built first where the cache does not have it. */
export const prepareGoProgram = async (
  context: PrepareContext,
  program: GoProgram,
): Promise<string> => {
  const { module } = program;
  const flags = [
    ...['-trimpath', '-mod=readonly'],
    `-ldflags=${['-s -w', program.ldflags ?? ''].join(' ').trim()}`,
  ];
  const text = (file: string) => readFileSync(join(module, file), 'utf8');
  const entry: CacheEntry = {
    name: program.name,
    version: program.version,
    inputs: [process.arch, program.path, ...flags, text('go.mod'), text('go.sum')],
  };
  const { env, ...options } = execOptions(context);
  const folder = await cached(context, entry, (target) =>
    timed(context.progress, `${program.name} ${program.version}: building, ${program.takes}`, () =>
      // Others on this machine have something to do as well.
      mustRun('nice', ['go', 'build', ...flags, '-o', join(target, program.name), program.path], {
        ...options,
        cwd: module,
        env: { ...env, CGO_ENABLED: '0' },
      }),
    ),
  );
  return join(folder, program.name);
};
