import { Command, CommanderError } from 'commander';
import type { AddCommand, World } from './cli.ts';
import { EXIT, type Exit } from './exit.ts';

const AFTER_HELP = `
Exit status: 0 done, 1 refused or not as it should be, 64 not understood, 69 something needed does
not answer, 78 a setting is missing or wrong.`;

/**
 * Runs the command that the arguments name.
 * @throws whatever a command throws: a programmer's error
 */
export const runCli = async (
  args: readonly string[],
  world: World,
  commands: readonly AddCommand[],
): Promise<Exit> => {
  let exit: Exit = EXIT.ok;
  const program = new Command('mastery')
    .description('What operators do to an installation of the Mastery Engine.')
    .option('--json', 'answers as JSON, one line each, for programs to read')
    .addHelpText('after', AFTER_HELP)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.say(text.trimEnd()),
      writeErr: (text) => world.complain(text.trimEnd()),
    });
  const run = async (work: () => Exit | Promise<Exit>) => {
    exit = await work();
  };
  const forPrograms = () => program.opts<{ readonly json?: true }>().json === true;
  const say = (line: string) => {
    if (!forPrograms()) world.say(line);
  };
  const answer = (body: unknown) => {
    if (forPrograms()) world.say(JSON.stringify(body));
  };
  for (const add of commands) add(program, { ...world, say, answer, run });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exit;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  }
};
