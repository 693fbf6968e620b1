import { once } from 'node:events';
import { relative } from 'node:path';
import { defaultPorts, namedPorts } from '../ports.ts';
import { preflight } from '../preflight/preflight.ts';
import { reportProblems } from '../preflight/problem.ts';
import { prepare } from '../prepare/prepare.ts';
import { toConsole } from '../progress.ts';
import { startStack } from '../stack.ts';
import type { Stack } from '../stack-types.ts';

/** Starts Kafka, Redis and the schema registry without any app, until the signal comes. */
export async function infra(_args: readonly string[], signal: AbortSignal): Promise<number> {
  const problems = await preflight({ ports: namedPorts(defaultPorts, []) });
  if (problems.length > 0) return reportProblems(problems);
  const programs = await prepare(toConsole, { signal });
  const stack = await startStack({ programs, apps: [], signal });
  const kept = await stack.addSidecar('infra');
  toConsole(whereThingsAre(stack, kept.ports.http));
  if (!signal.aborted) await once(signal, 'abort');
  await stack.stop();
  toConsole('Stopped');
  return 0;
}

function whereThingsAre(stack: Stack, sidecarPort: number): string {
  return [
    '',
    `  Kafka             ${stack.urls.kafka}`,
    `  Redis             ${stack.urls.redis}`,
    `  Schema registry   ${stack.urls.registry}`,
    `  Dapr sidecar      http://127.0.0.1:${sidecarPort} (app id infra)`,
    `  its token         ${stack.secrets.daprApiToken}`,
    `  Logs              ${relative(process.cwd(), stack.logsFolder)}`,
    '',
    '  Ctrl-C stops everything; so does npm run stop in another terminal.',
    '',
  ].join('\n');
}
