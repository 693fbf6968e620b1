import { describe, expect, it } from '@jest/globals';
import type { AddCommand } from './cli.ts';
import { COMMANDS } from './commands.ts';
import { EXIT } from './exit.ts';
import { withGateway } from './rest/with-gateway.ts';
import { runCli } from './run-cli.ts';

const run = async (
  args: readonly string[],
  commands: readonly AddCommand[] = COMMANDS,
  env: Readonly<Record<string, string>> = { KAFKA_BROKERS: ',' },
) => {
  const said: string[] = [];
  const complained: string[] = [];
  const world = {
    env,
    say: (line: string) => void said.push(line),
    complain: (line: string) => void complained.push(line),
  };
  const exit = await runCli(args, world, commands);
  return { exit, said: said.join('\n'), complained: complained.join('\n') };
};

describe('mastery', () => {
  it('explains itself and every command', async () => {
    const { exit, said } = await run(['--help']);
    expect(exit).toBe(0);
    for (const command of ['schemas', 'topics', 'dlq', 'rebuild', 'erase', 'mcp']) {
      expect(said).toContain(command);
      expect(await run([command, '--help'])).toMatchObject({ exit: 0, complained: '' });
    }
  });

  it.each([
    ['no command', []],
    ['a command that does not exist', ['topic']],
    ['an option that does not exist', ['topics', 'show', '--loud']],
    ['a discard without a reason', ['dlq', 'discard', '3-17']],
    ['an erasure of nobody', ['erase']],
    ['a number of partitions that is none', ['topics', 'apply', '--partitions', '0']],
  ])('ends with 64 and says why for %s', async (_what, args) => {
    const { exit, complained } = await run(args);
    expect(exit).toBe(64);
    expect(complained).not.toBe('');
  });

  it('ends with 78 and names the setting that is wrong', async () => {
    expect(await run(['topics', 'show'])).toMatchObject({
      exit: 78,
      complained: 'KAFKA_BROKERS: must be a list like a,b,c',
    });
  });

  it('ends with 78 where a token is needed and there is none', async () => {
    const add: AddCommand = (program, cli) => {
      program
        .command('ask')
        .action(() => withGateway(cli, () => Promise.reject(new Error('must not be asked'))));
    };
    expect(await run(['ask'], [add])).toMatchObject({
      exit: 78,
      complained: 'MASTERY_TOKEN: is needed and not set',
    });
  });

  it('serves no assistant without a token, or where no gateway answers', async () => {
    expect(await run(['mcp'])).toMatchObject({ exit: 78 });
    const env = { MASTERY_TOKEN: 't', MASTERY_URL: 'http://127.0.0.1:1' };
    expect(await run(['mcp'], COMMANDS, env)).toMatchObject({ exit: 69, said: '' });
  });

  it('ends with what the command found', async () => {
    const add: AddCommand = (program, cli) => {
      program.command('refuse').action(() => cli.run(() => EXIT.refused));
    };
    expect(await run(['refuse'], [add])).toMatchObject({ exit: 1 });
  });

  it('answers programs in JSON alone, wherever --json stands', async () => {
    const add: AddCommand = (program, cli) => {
      program.command('greet').action(() =>
        cli.run(() => {
          cli.say('Good day');
          cli.answer({ greeting: 'Good day' });
          return EXIT.ok;
        }),
      );
    };
    expect(await run(['greet'], [add])).toMatchObject({ said: 'Good day' });
    for (const args of [
      ['--json', 'greet'],
      ['greet', '--json'],
    ])
      expect(await run(args, [add])).toMatchObject({ said: '{"greeting":"Good day"}' });
  });

  it('signs a token with the first key, and none without a role', async () => {
    const env = { JWT_KEYS: `first:${'a'.repeat(43)},second:${'b'.repeat(43)}` };
    const { exit, said } = await run(['token', 'ops', '--role', 'admin'], COMMANDS, env);
    expect(exit).toBe(0);
    const [header = '', claims = ''] = said
      .split('.')
      .slice(0, 2)
      .map((part) => Buffer.from(part, 'base64url').toString());
    expect(JSON.parse(header)).toMatchObject({ kid: 'first' });
    expect(JSON.parse(claims)).toMatchObject({ sub: 'ops', role: 'admin' });
    expect(await run(['token', 'ops'], COMMANDS, env)).toMatchObject({ exit: 64 });
    expect(await run(['token', 'ops', '--role', 'admin', '--expires', '90000'])).toMatchObject({
      exit: 64,
    });
  });
});
