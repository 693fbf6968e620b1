import { join } from 'node:path';
import { findOnPath } from '../exec.ts';

/** The oldest Java that both the broker and the registry run on. */
export const oldestJava = 17;

/** The Java to use: JAVA_HOME's, else the one on the PATH, else a name that will not be found. */
export function findJava(env: NodeJS.ProcessEnv): string {
  const home = env['JAVA_HOME'];
  return home ? join(home, 'bin/java') : (findOnPath('java', env) ?? 'java');
}

/** Reads the major version from `java -version`; undefined when it is not one. */
export function parseJavaVersion(text: string): number | undefined {
  const match = /version "(?:1\.)?(\d+)/.exec(text);
  return match ? Number(match[1]) : undefined;
}
