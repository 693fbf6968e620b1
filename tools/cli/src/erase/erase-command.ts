import { erasureAccepted, erasureStatus } from '@mastery/api-schemas';
import type { AddCommand, Cli } from '../cli.ts';
import { EXIT, type Exit } from '../exit.ts';
import type { RestClient } from '../rest/rest-client.ts';
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
      withGateway(cli, (rest) => erase(cli, rest, student, wait)),
    );
};

const erase = async (cli: Cli, rest: RestClient, student: string, wait: boolean): Promise<Exit> => {
  let follow = '';
  const answer = await rest.delete(`/students/${encodeURIComponent(student)}`);
  const asked = tellAnswer(cli, answer, (body) => {
    const accepted = erasureAccepted.parse(body);
    ({ follow } = accepted);
    cli.say(`Erasure ${accepted.event_id} stands in the log`);
  });
  if (asked !== EXIT.ok || !wait) return asked;
  return until(
    cli,
    () => rest.get(follow),
    (body) => tellErasure(cli, erasureStatus.parse(body)),
  );
};
