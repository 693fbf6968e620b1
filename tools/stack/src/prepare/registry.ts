import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { mustRun } from '../exec.ts';
import { timed } from '../progress.ts';
import { cached } from './cache.ts';
import { execOptions } from './context.ts';
import type { PrepareContext } from './context.ts';
import { verifyFolder } from './checksums.ts';
import { registryChecksums, registryEntry } from './entries.ts';
import { MAVEN_DEPENDENCY_PLUGIN } from './maven.ts';

/** Fetches Apicurio Registry with Maven, checks and unpacks it; returns its folder. */
export function prepareRegistry(context: PrepareContext): Promise<string> {
  const { version } = registryEntry;
  return cached(context, registryEntry, (folder) =>
    timed(context.progress, `Schema registry ${version}: fetching 142 MB with Maven`, async () => {
      const download = join(folder, 'download');
      await mkdir(download);
      const args = [
        ...['-q', '-B', `${MAVEN_DEPENDENCY_PLUGIN}:copy`],
        `-Dartifact=io.apicurio:apicurio-registry-app:${version}:tar.gz:all`,
        `-DoutputDirectory=${download}`,
      ];
      await mustRun('mvn', args, execOptions(context));
      await verifyFolder(download, registryChecksums);
      for (const archive of await readdir(download)) {
        await mustRun('tar', ['-xzf', join(download, archive), '-C', folder]);
      }
      await rm(download, { recursive: true });
    }),
  );
}
