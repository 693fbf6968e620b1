import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Child } from './child.ts';
import { tlsCheck, waitUntilReady } from './ready.ts';
import type { Supervisor } from './supervisor.ts';

/** The trust domain of every app, as the access policies name it. */
export const TRUST_DOMAIN = 'public';

export interface SentryOptions {
  readonly program: string;
  readonly port: number;
}

const folderIn = (runFolder: string) => join(runFolder, 'sentry');

/** Starts the authority that signs who a sidecar is, and waits until it answers. */
export async function startSentry(supervisor: Supervisor, options: SentryOptions): Promise<Child> {
  const folder = folderIn(supervisor.runFolder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const child = supervisor.launch({
    name: 'sentry',
    kind: 'sentry',
    command: options.program,
    args: [
      ...['--listen-address', '127.0.0.1', '--port', String(options.port)],
      ...['--issuer-credentials', folder, '--trust-domain', TRUST_DOMAIN],
    ],
    cwd: supervisor.runFolder,
    env: process.env,
  });
  await waitUntilReady(child, tlsCheck(options.port), 10_000);
  return child;
}

/** Whom sidecars trust: the certificate that sentry made of itself when it started. */
export const trustAnchors = (runFolder: string): string =>
  readFileSync(join(folderIn(runFolder), 'ca.crt'), 'utf8');
