import type { TrailHead } from '@mastery/api-schemas';
import type { MasteryClient } from '@mastery/client';
import type { AddCommand, Cli } from '../cli.ts';
import { EXIT, type Exit } from '../exit.ts';
import { answerTo } from '../rest/ask-gateway.ts';
import { tellAnswer, withGateway } from '../rest/with-gateway.ts';
import { readSeals, writeSeals } from './seals-file.ts';
import { type Verdict, createVerdict } from './tell-verification.ts';

interface VerifyOptions {
  readonly against?: string;
  readonly log?: boolean;
  readonly seals?: string;
}

/** `mastery audit`: whether the audit trail is what was written. */
export const addAudit: AddCommand = (program, cli) => {
  const audit = program
    .command('audit')
    .description('the audit trail: who saw or changed what (MASTERY_URL, MASTERY_TOKEN)');
  audit
    .command('verify')
    .description('verify all of it, and say what does not fit and where')
    .option('--against <file>', 'whether it also leads back to the seals that --seals wrote')
    .option('--log', 'whether it also says what the topics say, as far as they keep their records')
    .option(
      '--seals <file>',
      'write the newest seal of each chain, if everything fits: keep them where nobody writes who could write to the trail',
    )
    .action((options: VerifyOptions) =>
      withGateway(cli, (gateway) => verify(cli, gateway, options)),
    );
};

const verify = async (
  cli: Cli,
  gateway: MasteryClient,
  { against, log = false, seals: file }: VerifyOptions,
): Promise<Exit> => {
  const kept = against === undefined ? { seals: [] } : await readSeals(against);
  if ('problem' in kept) {
    cli.complain(kept.problem);
    return EXIT.usage;
  }
  const verdict = createVerdict(cli, { seals: kept.seals.length, log });
  const asked = await askAll(cli, gateway, { seals: kept.seals, with_log: log }, verdict);
  if (asked !== EXIT.ok) return asked;
  const exit = verdict.end();
  if (exit !== EXIT.ok || file === undefined) return exit;
  const problem = await writeSeals(file, verdict.heads());
  if (problem === null) return exit;
  cli.complain(problem);
  return EXIT.refused;
};

/** Asks for page after page. */
const askAll = async (
  cli: Cli,
  gateway: MasteryClient,
  beside: { readonly seals: TrailHead[]; readonly with_log: boolean },
  verdict: Pick<Verdict, 'page'>,
): Promise<Exit> => {
  for (let cursor: string | null | undefined; cursor !== null;) {
    const body = cursor === undefined ? beside : { ...beside, cursor };
    const asked = gateway.POST('/audit/verification', { body });
    let next: string | null = null;
    const exit = tellAnswer(cli, await answerTo(asked), (page) => {
      verdict.page(page);
      next = page.next_cursor;
    });
    if (exit !== EXIT.ok) return exit;
    cursor = next;
  }
  return EXIT.ok;
};
