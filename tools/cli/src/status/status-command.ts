import type { HealthReport } from '@mastery/api-schemas';
import type { MasteryClient } from '@mastery/client';
import { type AddCommand, type Cli, examples } from '../cli.ts';
import { EXIT, type Exit } from '../exit.ts';
import { answerTo } from '../rest/ask-gateway.ts';
import { tellAnswer, withGateway } from '../rest/with-gateway.ts';
import { tellStatus } from './tell-status.ts';

/** `mastery status`: whether every service has what it needs. */
export const addStatus: AddCommand = (program, cli) => {
  program
    .command('status')
    .description('how every service is; 1 when one is not healthy (MASTERY_URL, MASTERY_TOKEN)')
    .addHelpText('after', examples('mastery status', 'mastery status --json | jq .services'))
    .action(() => withGateway(cli, (gateway) => status(cli, gateway)));
};

const status = async (cli: Cli, gateway: MasteryClient): Promise<Exit> => {
  const reports: HealthReport[] = [];
  const query = { verbose: 'true' } as const;
  const own = await answerTo(gateway.GET('/health', { params: { query } }));
  const silent = { ...cli, answer: () => undefined };
  const asked = tellAnswer(silent, own, (report) => reports.push(report as HealthReport));
  const [report] = reports;
  if (report === undefined) return asked;
  let exit: Exit = EXIT.ok;
  const answer = await answerTo(gateway.GET('/operations/services'));
  const told = tellAnswer(silent, answer, ({ services }) => {
    exit = tellStatus(cli, { gateway: report, services });
    cli.answer({ gateway: report, services });
  });
  return told === EXIT.ok ? exit : told;
};
