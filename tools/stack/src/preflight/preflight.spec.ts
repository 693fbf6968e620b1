import { describe, expect, it } from '@jest/globals';
import { goIsEnough } from './checks.ts';
import type { Machine } from './machine.ts';
import { socketsAtPort } from './port-holder.ts';
import { preflight } from './preflight.ts';
import { reportProblems } from './problem.ts';

const answer = <T>(value: T) => Promise.resolve(value);

const said = {
  java: 'openjdk version "17.0.15"',
  mvn: 'Apache Maven 3.8.7',
  go: 'go1.26.8\nlocal',
};

const ready: Machine = {
  platform: 'linux',
  cache: '/cache',
  version: (program) => answer(said[program]),
  has: () => true,
  hasRedis: () => answer(true),
  cached: { jars: false, daprd: false },
  freeBytes: () => answer(5e9),
  holder: () => answer(undefined),
};

const problemsOf = async (difference: Partial<Machine>) => {
  const problems = await preflight({ machine: { ...ready, ...difference } });
  return problems.map(({ what }) => what);
};

describe('preflight', () => {
  it('finds nothing on a machine that has everything', async () => {
    expect(await problemsOf({})).toEqual([]);
  });

  it('reports everything at once', async () => {
    const problems = await problemsOf({
      version: () => answer(undefined),
      has: () => false,
      hasRedis: () => answer(false),
      freeBytes: () => answer(1e9),
      holder: (port) => answer(port === 9092 ? 'java, process 12' : undefined),
    });
    expect(problems).toEqual([
      expect.stringContaining('Java is missing'),
      expect.stringContaining('Maven is missing'),
      expect.stringContaining('Go is missing'),
      expect.stringContaining('Redis 6.2 or newer is missing'),
      '/cache has 1.0 GB left of the 3.0 GB needed',
      'Port 9092 (Kafka) is taken by java, process 12',
    ]);
  });

  it('asks for no build tool and little space once all is cached', async () => {
    const problems = await problemsOf({
      version: (program) => answer(program === 'java' ? 'openjdk version "21"' : undefined),
      cached: { jars: true, daprd: true },
      freeBytes: () => answer(6e8),
    });
    expect(problems).toEqual([]);
  });

  it('refuses a Java that is too old', async () => {
    const version = () => answer('java version "1.8.0_292"');
    expect(await problemsOf({ version })).toContainEqual(
      expect.stringContaining('Java 8 is too old'),
    );
  });

  it('takes apt for a Redis that is not there', async () => {
    expect(await problemsOf({ hasRedis: () => answer(false) })).toEqual([]);
  });
});

describe('the Go that builds the sidecar', () => {
  it.each([
    ['go1.26.5\nlocal', true],
    ['go1.26.8\nauto', true],
    ['go1.27\nlocal', true],
    ['go1.22.1\nauto', true],
    ['go1.26.4\nlocal', false],
    ['go1.19.8\n', false],
    ['', false],
  ])('%j is enough: %s', (said, enough) => {
    expect(goIsEnough(said)).toBe(enough);
  });
});

describe('who holds a port', () => {
  it('is found by the socket inode in the kernel table', () => {
    const table = [
      '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt uid timeout inode',
      '   0: 0100007F:2384 00000000:0000 0A 00000000:00000000 00:00000000 00000000 0 0 4711 1',
      '   1: 0100007F:2385 00000000:0000 0A 00000000:00000000 00:00000000 00000000 0 0 4712 1',
    ].join('\n');
    expect(socketsAtPort(table, 9092)).toEqual(['4711']);
  });
});

describe('the report', () => {
  it('names each problem with its remedy and asks for the exit status of a bad set-up', () => {
    const lines: string[] = [];
    const status = reportProblems([{ what: 'No Java', remedy: 'Get it' }], (line) => {
      lines.push(line);
    });
    expect(status).toBe(78);
    expect(lines.join('\n')).toContain('- No Java\n    Get it');
  });
});
