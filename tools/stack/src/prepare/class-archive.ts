import { existsSync, realpathSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findOnPath } from '../exec.ts';
import { runsFolder } from '../layout.ts';
import { timed } from '../progress.ts';
import type { Child } from '../run/child.ts';
import { createSupervisor } from '../run/supervisor.ts';
import type { Supervisor } from '../run/supervisor.ts';
import { cached } from './cache.ts';
import type { PrepareContext } from './context.ts';

/** A Java server whose classes are archived. */
export interface Archivable {
  readonly name: string;
  readonly version: string;
  readonly java: string;
  /** Where its jars are: an archive fits these alone. */
  readonly jars: string;
  /** Starts it so that it writes its archive when it ends. */
  readonly start: (supervisor: Supervisor, recordTo: string) => Promise<Child>;
}

/**
 * Lets the JVM archive a server's classes in one short run, which takes a second or two off every
 * later start. Only a convenience: where it fails, starts are slower.
 *
 * @returns the archive's path
 */
export async function prepareClassArchive(
  context: PrepareContext,
  server: Archivable,
): Promise<string | undefined> {
  const { name, version } = server;
  const entry = { name: `${name}-classes`, version, inputs: [...jvm(server.java), server.jars] };
  const build = (folder: string) =>
    timed(context.progress, `${name}: archiving its classes for faster starts`, () =>
      record(server, join(folder, archiveFile)),
    );
  try {
    return join(await cached(context, entry, build), archiveFile);
  } catch (error) {
    context.signal?.throwIfAborted();
    context.progress(`${name}: no class archive, starts are slower: ${(error as Error).message}`);
    return undefined;
  }
}

const archiveFile = 'classes.jsa';

/** Tells one JVM from another without running it. */
function jvm(java: string): readonly string[] {
  const binary = realpathSync(findOnPath(java, process.env) ?? java);
  return [binary, String(statSync(binary).mtimeMs)];
}

async function record(server: Archivable, file: string): Promise<void> {
  const runFolder = join(runsFolder, `archiving-${server.name}-${process.pid}`);
  const supervisor = createSupervisor({ runFolder, onUnexpectedExit: () => undefined });
  try {
    await endPatiently(await server.start(supervisor, file));
  } finally {
    await supervisor.stopAll();
    await rm(runFolder, { recursive: true });
  }
  if (!existsSync(file)) throw new Error('the JVM wrote none');
}

/** Writing the archive takes longer than a server is given to end. */
async function endPatiently(child: Child): Promise<void> {
  child.kill('SIGTERM');
  await child.ended;
}
