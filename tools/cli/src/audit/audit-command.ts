import type { MasteryClient } from '@mastery/client';
import type { AddCommand, Cli } from '../cli.ts';
import { EXIT, type Exit } from '../exit.ts';
import { answerTo } from '../rest/ask-gateway.ts';
import { tellAnswer, withGateway } from '../rest/with-gateway.ts';
import { createVerdict } from './tell-verification.ts';

/** `mastery audit`: whether the audit trail is what was written. */
export const addAudit: AddCommand = (program, cli) => {
  const audit = program
    .command('audit')
    .description('the audit trail: who saw or changed what (MASTERY_URL, MASTERY_TOKEN)');
  audit
    .command('verify')
    .description(
      'verify all of it, and say what does not fit and where; the seals that it shows prove later, kept elsewhere, that it was so long',
    )
    .option('--seals', 'show the newest seal of each chain')
    .action(({ seals = false }: { readonly seals?: boolean }) =>
      withGateway(cli, (gateway) => verify(cli, gateway, seals)),
    );
};

const verify = async (cli: Cli, gateway: MasteryClient, seals: boolean): Promise<Exit> => {
  const verdict = createVerdict(cli, seals);
  for (let cursor: string | null | undefined; cursor !== null;) {
    const query = cursor === undefined ? {} : { cursor };
    const asked = gateway.GET('/audit/verification', { params: { query } });
    let next: string | null = null;
    const exit = tellAnswer(cli, await answerTo(asked), (page) => {
      verdict.page(page);
      next = page.next_cursor;
    });
    if (exit !== EXIT.ok) return exit;
    cursor = next;
  }
  return verdict.end();
};
