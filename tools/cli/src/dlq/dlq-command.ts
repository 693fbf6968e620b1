import { deadLetterDetail, deadLetterPage, deadLetterReviewed } from '@mastery/api-schemas';
import type { AddCommand, Cli } from '../cli.ts';
import { EXIT } from '../exit.ts';
import { type RestClient } from '../rest/rest-client.ts';
import { tellAnswer, withGateway } from '../rest/with-gateway.ts';
import { readEvent } from './read-event.ts';
import { tellPage, tellReview } from './tell-letters.ts';

interface ListOptions {
  readonly state: string;
  readonly limit: string;
  readonly reason?: string;
  readonly student?: string;
  readonly cursor?: string;
}

/** `mastery dlq`: Manual Review & Repair of dead letters. */
export const addDeadLetters: AddCommand = (program, cli) => {
  const dlq = program
    .command('dlq')
    .description('dead letters: what the engine could not apply (MASTERY_URL, MASTERY_TOKEN)');
  dlq
    .command('list')
    .description('list dead letters, newest first')
    .option('--state <state>', 'open, closed or all', 'open')
    .option('--reason <reason>', 'schema, business-rule, processing or delivery')
    .option('--student <id>', 'only those of a student')
    .option('--limit <n>', 'at most so many', '20')
    .option('--cursor <cursor>', 'go on where a list ended')
    .action((options: ListOptions) => withGateway(cli, (rest) => list(cli, rest, options)));
  dlq
    .command('show <id>')
    .description('show a dead letter, and what stands against replaying it as it is')
    .action((id: string) =>
      withGateway(cli, async (rest) =>
        tellAnswer(cli, await rest.get(pathOf(id)), (body) =>
          cli.say(JSON.stringify(deadLetterDetail.parse(body), null, 2)),
        ),
      ),
    );
  dlq
    .command('replay <id>')
    .description('send a dead letter once more; however often it is sent, it applies once')
    .option(
      '--event <file>',
      'a file with the event to send in its place, JSON; - is standard input',
    )
    .action((id: string, { event: file }: { readonly event?: string }) =>
      withGateway(cli, async (rest) => {
        const read = file === undefined ? { body: {} } : await readEvent(file);
        if ('problem' in read) {
          cli.complain(read.problem);
          return EXIT.usage;
        }
        return decide(cli, rest, id, 'replay', read.body);
      }),
    );
  dlq
    .command('discard <id>')
    .description('close a dead letter without sending it; it stays on the topic for its 30 days')
    .requiredOption('--reason <text>', 'why, for whoever reads it later')
    .action((id: string, body: { readonly reason: string }) =>
      withGateway(cli, (rest) => decide(cli, rest, id, 'discard', body)),
    );
};

const pathOf = (id: string): string => `/operations/dlq/${encodeURIComponent(id)}`;

const list = async (cli: Cli, rest: RestClient, { student, ...more }: ListOptions) => {
  const asked = { ...more, ...(student !== undefined && { student_id: student }) };
  const query = new URLSearchParams(asked);
  return tellAnswer(cli, await rest.get(`/operations/dlq?${query.toString()}`), (body) =>
    tellPage(cli, deadLetterPage.parse(body)),
  );
};

const decide = async (
  cli: Cli,
  rest: RestClient,
  id: string,
  decision: 'replay' | 'discard',
  body: object,
) =>
  tellAnswer(cli, await rest.post(`${pathOf(id)}/${decision}`, body), (answer) => {
    const { review } = deadLetterReviewed.parse(answer);
    tellReview(cli, id, review);
  });
