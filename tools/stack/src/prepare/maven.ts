import { mustRun } from '../exec.ts';
import { verifyFolder } from './checksums.ts';
import { type PrepareContext, execOptions } from './context.ts';

/** Names the Maven plugin by version: without it each machine would take its own default. */
export const MAVEN_DEPENDENCY_PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1';

/** Jars that a pom names, and what they must be. */
export interface Jars {
  /** The pom's path. */
  readonly pom: string;
  /** SHA-256 of each jar, in the format of `sha256sum`. */
  readonly checksums: string;
}

/**
 * Fetches jars, with all that they need to run, into a folder.
 * @throws Error naming every jar that is not what it must be
 */
export const fetchJars = async (
  context: PrepareContext,
  { pom, checksums }: Jars,
  folder: string,
): Promise<void> => {
  const args = [
    ...['-q', '-B', '-f', pom, `${MAVEN_DEPENDENCY_PLUGIN}:copy-dependencies`],
    ...['-DincludeScope=runtime', `-DoutputDirectory=${folder}`],
  ];
  await mustRun('mvn', args, execOptions(context));
  await verifyFolder(folder, checksums);
};
