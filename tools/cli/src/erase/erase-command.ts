import type { MasteryClient } from '@mastery/client';
import type { AddCommand, Cli } from '../cli.ts';
import { EXIT, type Exit } from '../exit.ts';
import { answerTo } from '../rest/ask-gateway.ts';
import { until } from '../rest/until.ts';
import { tellAnswer, withGateway } from '../rest/with-gateway.ts';
import { tellErasure } from './tell-erasure.ts';

/** `mastery erase`: everything about a student, in order with their events. */
export const addErase: AddCommand = (program, cli) => {
  program
    .command('erase <student>')
    .description('erase everything about a student (MASTERY_URL, MASTERY_TOKEN)')
    .option('--no-wait', 'do not wait until it is done')
    .action((student: string, { wait }: { readonly wait: boolean }) =>
      withGateway(cli, (gateway) => erase(cli, gateway, student, wait)),
    );
};

const erase = async (
  cli: Cli,
  gateway: MasteryClient,
  id: string,
  wait: boolean,
): Promise<Exit> => {
  let event_id = '';
  const answer = await answerTo(gateway.DELETE('/students/{id}', { params: { path: { id } } }));
  const asked = tellAnswer(cli, answer, (accepted) => {
    ({ event_id } = accepted);
    cli.say(`Erasure ${event_id} stands in the log`);
  });
  if (asked !== EXIT.ok || !wait) return asked;
  const params = { path: { id }, query: { event_id } };
  return until(
    cli,
    () => answerTo(gateway.GET('/students/{id}/erasure', { params })),
    (status) => tellErasure(cli, status),
  );
};
