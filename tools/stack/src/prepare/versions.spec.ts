import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../layout.ts';
import { plannedPackages } from './apt.ts';
import { daprdEntry, kafkaEntry } from './entries.ts';
import { parseJavaVersion } from './java.ts';
import { parseRedisVersion } from './redis.ts';

describe('what programs say about themselves', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['openjdk version "21" 2023-09-19', 21],
    ['java version "1.8.0_292"', 8],
    ['command not found', undefined],
  ])('Java: %s is %s', (text, version) => {
    expect(parseJavaVersion(text)).toBe(version);
  });

  it('Redis', () => {
    expect(parseRedisVersion('Redis server v=7.0.15 sha=00000000:0 malloc=jemalloc')).toEqual([
      7, 0,
    ]);
    expect(parseRedisVersion('')).toBeUndefined();
  });

  it('apt, of what an installation would take', () => {
    const plan = 'NOTE: simulation\nInst liblzf1 (3.6-3 Debian:12 [amd64])\nConf liblzf1 (3.6-3)\n';
    expect(plannedPackages(plan)).toEqual(['liblzf1']);
  });
});

describe('pinned versions', () => {
  const file = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8');

  it('of Dapr are the same in the cache and in the Go module', () => {
    expect(file('tools/daprd/go.mod')).toContain(`github.com/dapr/dapr v${daprdEntry.version}\n`);
  });

  it('of Kafka are the same in the cache, in Maven and in the checksums', () => {
    const { version } = kafkaEntry;
    expect(file('tools/stack/kafka/pom.xml')).toContain(`<version>${version}</version>`);
    expect(file('tools/stack/kafka/checksums.sha256')).toContain(`kafka_2.13-${version}.jar`);
  });
});
