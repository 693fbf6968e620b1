import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type PrepareContext,
  cacheFolder,
  prepareGoProgram,
  repositoryRoot,
  runCommand,
} from '@mastery/stack';
import { PROGRAMS } from '../programs/programs.ts';
import { createRenderer } from '../render/renderer.ts';
import { definitionFiles } from '../schemas/prepare-schemas.ts';
import { dryRun } from './dry-run.ts';
import { keptPage } from './kept-page.ts';
import { createReport } from './report.ts';
import { startCluster } from './start-cluster.ts';

const PAGE = 'docs/kubernetes-dry-run.md';

/** `npm run dry-run:kubernetes [-- --keep]`: 1 when anything was refused; `--keep` writes the page with what came out. */
const main = async (args: readonly string[], signal: AbortSignal): Promise<number> => {
  const context: PrepareContext = {
    cache: cacheFolder(process.env),
    env: process.env,
    progress: console.log,
    signal,
  };
  const helm = await prepareGoProgram(context, PROGRAMS.helm);
  const programs = {
    apiServer: await prepareGoProgram(context, PROGRAMS.apiServer),
    etcd: await prepareGoProgram(context, PROGRAMS.etcd),
  };
  const definitions = await definitionFiles(context);
  const folder = mkdtempSync(join(tmpdir(), 'mastery-cluster-'));
  const charts = await createRenderer(helm);
  const report = createReport(console.log);
  try {
    const cluster = await startCluster(programs, folder);
    const ended = () => void cluster.stop();
    signal.addEventListener('abort', ended);
    try {
      await dryRun(cluster, charts, helm, definitions, report);
    } finally {
      signal.removeEventListener('abort', ended);
      await cluster.stop();
    }
  } finally {
    charts.close();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`\n${report.passed} passed, ${report.failed} failed`);
  if (args.includes('--keep')) writeFileSync(join(repositoryRoot, PAGE), keptPage(report));
  return report.failed === 0 ? 0 : 1;
};

await runCommand(main);
