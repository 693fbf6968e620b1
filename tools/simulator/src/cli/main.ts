import { commandOf } from './options.ts';
import { runMutations } from './run-mutations.ts';
import { replaySeed, runSeeds } from './run-seeds.ts';

const say = (line: string) => {
  console.log(line);
};

const USAGE =
  'npm run simulate -- [--seeds N] [--from S] | --seed S [--lines N] | --mutations; and --mutation NAME';

/** `npm run simulate`: 0 when every invariant held, 1 when not, 64 when it was not understood. */
const simulateBy = async (args: readonly string[]): Promise<number> => {
  const command = commandOf(args);
  switch (command.kind) {
    case 'refused':
      say(`${command.problem}\n${USAGE}`);
      return 64;
    case 'replay':
      return (await replaySeed(say, command.seed, command.lines, command.mutation)) ? 0 : 1;
    case 'mutations':
      return (await runMutations(say, command.from, command.seeds)) ? 0 : 1;
    case 'seeds':
      return (await runSeeds(say, command.from, command.seeds, command.mutation)) ? 0 : 1;
  }
};

process.exitCode = await simulateBy(process.argv.slice(2));
