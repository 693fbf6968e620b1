import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { registryEntry } from '../prepare/entries.ts';
import type { Child } from './child.ts';
import { jvmArguments } from './jvm.ts';
import type { ClassArchive } from './jvm.ts';
import { httpCheck, waitUntilReady } from './ready.ts';
import type { Supervisor } from './supervisor.ts';

export interface RegistryOptions extends ClassArchive {
  readonly java: string;
  /** Folder of the unpacked registry. */
  readonly folder: string;
  readonly port: number;
}

/**
 * Starts the schema registry and waits until it answers. It keeps schemas in memory: each start
 * registers the committed ones.
 */
export async function startRegistry(
  supervisor: Supervisor,
  options: RegistryOptions,
): Promise<Child> {
  const url = registryUrl(options.port);
  const child = supervisor.launch({
    name: 'registry',
    kind: 'registry',
    command: options.java,
    args: [
      ...[...jvmArguments(192, options), '-XX:TieredStopAtLevel=1'],
      ...['-Dquarkus.http.host=127.0.0.1', `-Dquarkus.http.port=${options.port}`],
      ...[
        '-jar',
        join(options.folder, `apicurio-registry-app-${registryEntry.version}-runner.jar`),
      ],
    ],
    cwd: supervisor.runFolder,
    env: process.env,
  });
  await waitUntilReady(child, httpCheck(`${url}/subjects`), 60_000);
  await requireBackward(url);
  return child;
}

/** The Confluent-compatible API. */
export function registryUrl(port: number): string {
  return `http://127.0.0.1:${port}/apis/ccompat/v7`;
}

/** Its own default lets every change through. */
async function requireBackward(url: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(`${url}/config`, {
      method: 'PUT',
      headers: { 'content-type': 'application/vnd.schemaregistry.v1+json' },
      body: JSON.stringify({ compatibility: 'BACKWARD' }),
    });
    const answer = await response.text();
    if (response.ok) return;
    if (attempt === 5) throw new Error(`registry: ${response.status} to PUT /config: ${answer}`);
    await sleep(200);
  }
}
