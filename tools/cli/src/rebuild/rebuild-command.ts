import type { MasteryClient } from '@mastery/client';
import type { AddCommand, Cli } from '../cli.ts';
import { EXIT, type Exit } from '../exit.ts';
import { answerTo } from '../rest/ask-gateway.ts';
import { until } from '../rest/until.ts';
import { tellAnswer, withGateway } from '../rest/with-gateway.ts';
import { tellRebuild } from './tell-rebuild.ts';

interface RebuildOptions {
  readonly student?: string;
  readonly follow?: string;
  readonly wait: boolean;
}

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
    .action((options: RebuildOptions) =>
      withGateway(cli, (gateway) => rebuild(cli, gateway, options)),
    );
};

const rebuild = async (
  cli: Cli,
  gateway: MasteryClient,
  { student, follow, wait }: RebuildOptions,
): Promise<Exit> => {
  let operation_id = follow ?? '';
  if (follow === undefined) {
    const body = student === undefined ? {} : { student_id: student };
    const answer = await answerTo(gateway.POST('/operations/rebuild', { body }));
    const begun = tellAnswer(cli, answer, (accepted) => {
      ({ operation_id } = accepted);
      cli.say(`Rebuild ${operation_id}`);
    });
    if (begun !== EXIT.ok || !wait) return begun;
  }
  const params = { path: { operation_id } };
  return until(
    cli,
    () => answerTo(gateway.GET('/operations/rebuild/{operation_id}', { params })),
    (operation) => tellRebuild(cli, operation),
  );
};
