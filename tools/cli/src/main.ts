import { COMMANDS } from './commands.ts';
import { runCli } from './run-cli.ts';

const world = {
  env: process.env,
  say: (line: string) => void process.stdout.write(`${line}\n`),
  complain: (line: string) => void process.stderr.write(`${line}\n`),
};

process.exitCode = await runCli(process.argv.slice(2), world, COMMANDS);
