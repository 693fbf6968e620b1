// The first step of every npm script, in plain JavaScript for whatever Node.js the machine has:
// installs what package-lock.json names, then hands over to the pinned Node.js 24.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// What starts the whole engine and what tests it stand above the launcher that both use.
const MAIN = {
  start: ['tools/main-job/src/main.ts'],
  test: ['tools/test/src/main.ts'],
  generate: ['tools/contracts/src/generate/main.ts'],
  'generate:charts': ['tools/charts/src/generate/main.ts'],
  bench: ['tools/bench/src/main.ts'],
  mastery: ['tools/cli/src/main.ts'],
  simulate: ['tools/simulator/src/cli/main.ts'],
  train: ['tools/evaluate/src/train/main.ts'],
  evaluate: ['tools/evaluate/src/evaluate/main.ts'],
  'bench:model': ['tools/evaluate/src/bench/main.ts'],
  'bench:console': ['tools/test/src/lighthouse/main.ts'],
  faults: ['tools/faults/src/main.ts'],
  images: ['tools/images/src/main.ts'],
  'dry-run:kubernetes': ['tools/charts/src/cluster/main.ts'],
  drills: ['tools/drills/src/main.ts'],
  attack: ['tools/attack/src/main.ts'],
  'audit:supply': ['tools/supply/src/audit/main.ts'],
};
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const major = Number(process.versions.node.split('.')[0]);
if (major < 20) fail(`Node.js 20 or newer is needed; this is ${process.versions.node}.`);
/** Stopping needs nothing but the pinned Node.js, and must not wait for a registry. */
const installs = [
  'start',
  'test',
  'bench',
  'bench:console',
  'faults',
  'attack',
  'images',
  'drills',
  'infra',
  'prepare',
  'dry-run:kubernetes',
];
const [command = '', ...args] = process.argv.slice(2);
if (installs.includes(command)) installDependencies();
handOver(pinnedNode());

function fail(message) {
  console.error(message);
  process.exit(78);
}

/** Installs only when the lock file has changed since, so a second start needs no network. */
function installDependencies() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  const installed = join(root, 'node_modules/.mastery-lock');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === hash) return;
  console.log('Installing dependencies with npm ci …');
  const start = Date.now();
  const npm = spawnSync('npm', ['ci', '--prefer-offline', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (npm.status !== 0) fail(`npm ci failed: ${npm.error?.message ?? `status ${npm.status}`}.`);
  writeFileSync(installed, hash);
  console.log(`Dependencies: installed in ${Math.round((Date.now() - start) / 1000)} s`);
}

function pinnedNode() {
  const pinned = join(root, 'node_modules', `node-linux-${process.arch}`, 'bin/node');
  if (existsSync(pinned)) return pinned;
  if (major >= 24) return process.execPath;
  return fail('The pinned Node.js 24 is not installed here. Run npm ci, or use Node.js 24.');
}

/** Becomes the launcher as far as anyone outside can tell: same streams, signals and exit status. */
function handOver(node) {
  const flags = [
    '--conditions=@mastery/source',
    '--disable-warning=TimeoutNegativeWarning',
    '--disable-warning=ExperimentalWarning',
  ];
  const [main, ...given] = MAIN[command] ?? ['tools/stack/src/main.ts', command];
  const child = spawn(node, [...flags, join(root, main), ...given, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`Could not start ${node}: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}
