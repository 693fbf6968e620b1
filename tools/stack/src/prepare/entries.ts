import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot, stackFolder } from '../layout.ts';
import type { CacheEntry } from './cache.ts';

const text = (...path: string[]) => readFileSync(join(...path), 'utf8');
const daprdModule = join(repositoryRoot, 'tools/daprd');

export const kafkaChecksums = text(stackFolder, 'kafka/checksums.sha256');

export const kafkaEntry: CacheEntry = {
  name: 'kafka',
  version: '4.3.1',
  inputs: ['jars, formatted', text(stackFolder, 'kafka/pom.xml'), kafkaChecksums],
};

export const registryChecksums = text(stackFolder, 'registry/checksums.sha256');

export const registryEntry: CacheEntry = {
  name: 'registry',
  version: '2.6.13.Final',
  inputs: [registryChecksums],
};

const daprdVersion = '1.18.2';

/** Reproducible, and telling its version where upstream's binary does. */
export const daprdFlags: readonly string[] = [
  ...['-trimpath', '-mod=readonly'],
  [
    '-ldflags=-s -w',
    `-X github.com/dapr/dapr/pkg/buildinfo.version=${daprdVersion}`,
    `-X github.com/dapr/kit/logger.DaprVersion=${daprdVersion}`,
  ].join(' '),
];

const daprEntry = (name: string, ...sources: readonly string[]): CacheEntry => ({
  name,
  version: daprdVersion,
  inputs: [
    process.arch,
    ...daprdFlags,
    ...['go.mod', 'go.sum', ...sources].map((file) => text(daprdModule, file)),
  ],
});

export const daprdEntry = daprEntry('daprd', 'main.go', 'components.go');
export const sentryEntry = daprEntry('sentry', 'sentry/main.go');
