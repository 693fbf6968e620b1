import { prepare } from '../prepare/prepare.ts';
import { startStack } from '../stack.ts';

// A launcher for tests to kill: starts the infrastructure on free ports and stays.
const runFolder = process.argv[2];
if (!runFolder) throw new Error('The run folder is missing');
const programs = await prepare(() => undefined);
const stack = await startStack({ programs, runFolder, ports: 'free', apps: [] });
await stack.addSidecar('launched');
console.log('ready');
setInterval(() => undefined, 60_000);
