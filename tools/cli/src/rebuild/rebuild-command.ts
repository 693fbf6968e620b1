import { operation, operationAccepted } from '@mastery/api-schemas';
import type { AddCommand, Cli } from '../cli.ts';
import { EXIT, type Exit } from '../exit.ts';
import type { RestClient } from '../rest/rest-client.ts';
import { until } from '../rest/until.ts';
import { tellAnswer, withGateway } from '../rest/with-gateway.ts';
import { tellRebuild } from './tell-rebuild.ts';

interface RebuildOptions {
  readonly student?: string;
  readonly follow?: string;
  readonly wait: boolean;
}

const PATH = '/operations/rebuild';

/** `mastery rebuild`: state from the log, for one student or all, while the engine runs. */
export const addRebuild: AddCommand = (program, cli) => {
  program
    .command('rebuild')
    .description(
      'fold the log anew, compare with what stands, replace what differs (MASTERY_URL, MASTERY_TOKEN)',
    )
    .option('--student <id>', 'only this student; everybody unless given')
    .option('--follow <operation>', 'follow a rebuild that was begun before, begin none')
    .option('--no-wait', 'say which operation it is, and do not wait for its end')
    .action((options: RebuildOptions) => withGateway(cli, (rest) => rebuild(cli, rest, options)));
};

const rebuild = async (
  cli: Cli,
  rest: RestClient,
  { student, follow, wait }: RebuildOptions,
): Promise<Exit> => {
  let id = follow;
  if (id === undefined) {
    const body = student === undefined ? {} : { student_id: student };
    const begun = tellAnswer(cli, await rest.post(PATH, body), (accepted) => {
      id = operationAccepted.parse(accepted).operation_id;
      cli.say(`Rebuild ${id}`);
    });
    if (begun !== EXIT.ok || !wait) return begun;
  }
  return until(
    cli,
    () => rest.get(`${PATH}/${id}`),
    (body) => tellRebuild(cli, operation.parse(body)),
  );
};
