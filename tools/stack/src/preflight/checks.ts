import { oldestJava, parseJavaVersion } from '../prepare/java.ts';
import type { Machine } from './machine.ts';
import type { Problem } from './problem.ts';

/** Looks for one kind of problem. */
export type PreflightCheck = (machine: Machine) => Promise<readonly Problem[]>;

const none: readonly Problem[] = [];

/** Processes are followed through /proc, and Redis comes as a Debian package. */
export const checkPlatform: PreflightCheck = ({ platform }) =>
  Promise.resolve(
    platform === 'linux'
      ? none
      : [
          {
            what: `This is ${platform}; the launcher needs Linux`,
            remedy: 'Run it in a Linux VM.',
          },
        ],
  );

/** The broker and the registry run on Java. */
export const checkJava: PreflightCheck = async (machine) => {
  const said = await machine.version('java');
  const version = parseJavaVersion(said ?? '');
  if (version !== undefined && version >= oldestJava) return none;
  const what = version === undefined ? 'Java is missing' : `Java ${version} is too old`;
  return [
    {
      what: `${what}: Kafka and the schema registry need Java ${oldestJava} or newer`,
      remedy: `On Debian: apt-get install openjdk-${oldestJava}-jre-headless; or set JAVA_HOME.`,
    },
  ];
};

/** Maven fetches the jars, once. */
export const checkMaven: PreflightCheck = async (machine) => {
  if (machine.cached.jars || (await machine.version('mvn')) !== undefined) return none;
  return [
    {
      what: 'Maven is missing: it fetches Kafka and the schema registry',
      remedy: 'On Debian: apt-get install maven',
    },
  ];
};

/** Go builds the sidecar, once; from 1.21 on it fetches the version that go.mod asks for. */
export const checkGo: PreflightCheck = async (machine) => {
  if (machine.cached.daprd || goIsEnough((await machine.version('go')) ?? '')) return none;
  return [
    {
      what: 'Go is missing or too old: it builds the Dapr sidecar',
      remedy: 'Install Go 1.26.5 or newer.',
    },
  ];
};

/** Judges what `go env GOVERSION GOTOOLCHAIN` says. */
export function goIsEnough(said: string): boolean {
  const [, minor = 0, patch = 0] = (/go1\.(\d+)(?:\.(\d+))?/.exec(said) ?? []).map(Number);
  const fetchesToolchains = minor >= 21 && !said.split('\n').includes('local');
  return fetchesToolchains || minor > 26 || (minor === 26 && patch >= 5);
}

/** An own Redis, or the means to fetch one. */
export const checkRedis: PreflightCheck = async (machine) => {
  if ((await machine.hasRedis()) || (machine.has('apt-get') && machine.has('dpkg-deb')))
    return none;
  return [
    {
      what: 'Redis 6.2 or newer is missing, and there is no apt-get to fetch it with',
      remedy: 'Install redis-server with your package manager and put it on the PATH.',
    },
  ];
};

const gigabyte = 1e9;

/** Building the sidecar takes 1.5 GB for Go's own caches beside what is kept. */
export const checkDisk: PreflightCheck = async (machine) => {
  const needed = machine.cached.daprd && machine.cached.jars ? 0.5 * gigabyte : 3 * gigabyte;
  const free = await machine.freeBytes();
  if (free >= needed) return none;
  const inGigabytes = (bytes: number) => `${(bytes / gigabyte).toFixed(1)} GB`;
  return [
    {
      what: `${machine.cache} has ${inGigabytes(free)} left of the ${inGigabytes(needed)} needed`,
      remedy: 'Free some space, or point XDG_CACHE_HOME at a larger disk.',
    },
  ];
};

/** Every port must be free before anything starts. */
export function checkPorts(ports: readonly (readonly [name: string, port: number])[]) {
  const check: PreflightCheck = async (machine) => {
    const problems: Problem[] = [];
    for (const [name, port] of ports) {
      const holder = await machine.holder(port);
      if (holder === undefined) continue;
      problems.push({
        what: `Port ${port} (${name}) is taken by ${holder}`,
        remedy: 'If it is ours from an earlier start: npm run stop. Else stop that process.',
      });
    }
    return problems;
  };
  return check;
}
