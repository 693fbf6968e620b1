import { type Command, runCommand } from './run-command.ts';

// Loaded when asked for: stopping must not wait for, or fail with, what starting needs.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  infra: async () => (await import('./commands/infra.ts')).infra,
  prepare: async () => (await import('./commands/prepare.ts')).prepare,
  stop: async () => (await import('./commands/stop.ts')).stop,
};

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];

if (!command) {
  console.error(`Unknown command "${name}". There are: ${Object.keys(commands).join(', ')}`);
  process.exitCode = 64;
} else {
  await runCommand(await command(), args);
}
