import { jwtKeys, signToken } from '@mastery/auth-jwt';
import { configSchema, secret } from '@mastery/service-config';
import { InvalidArgumentError, Option } from 'commander';
import { type AddCommand, examples } from '../cli.ts';
import { configured } from '../configured.ts';
import { EXIT } from '../exit.ts';

const ROLES = ['student', 'teacher', 'admin', 'service'] as const;

interface TokenOptions {
  readonly role: (typeof ROLES)[number];
  readonly cohort?: readonly string[];
  readonly expires: number;
}

const settings = configSchema({
  JWT_KEYS: secret(jwtKeys).describe('The first key signs: kid:base64url[,kid:base64url]'),
});

/** `mastery token`: a bearer token for trying things out, where the identity provider's keys are at hand. */
export const addToken: AddCommand = (program, cli) => {
  program
    .command('token <subject>')
    .description('sign a bearer token with the first key of JWT_KEYS')
    .addOption(new Option('--role <role>', 'of whom').choices(ROLES).makeOptionMandatory())
    .option('--cohort <id...>', 'of a teacher: whose members they see')
    .option('--expires <seconds>', 'so long it is valid, at most a day', seconds, 3_600)
    .addHelpText(
      'after',
      examples(
        'export MASTERY_TOKEN="$(mastery token ops --role admin)"',
        'mastery token t1 --role teacher --cohort class-1 class-2 --expires 600',
      ),
    )
    .action((subject: string, { role, cohort: cohorts, expires }: TokenOptions) =>
      configured(cli, settings, async ({ JWT_KEYS: keys }) => {
        const about = { subject, role, expiresInSeconds: expires };
        const token = await signToken({ keys, ...about, ...(cohorts && { cohorts }) });
        cli.say(token);
        cli.answer({ token });
        return EXIT.ok;
      }),
    );
};

const A_DAY_S = 86_400;

const seconds = (text: string): number => {
  if (/^[1-9]\d{0,4}$/.test(text) && Number(text) <= A_DAY_S) return Number(text);
  throw new InvalidArgumentError(`It must be a number of seconds from 1 to ${A_DAY_S}.`);
};
