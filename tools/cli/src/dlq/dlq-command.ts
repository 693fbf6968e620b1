import type { DeadLetterReviewed } from '@mastery/api-schemas';
import type { MasteryClient, paths } from '@mastery/client';
import type { AddCommand, Cli } from '../cli.ts';
import { EXIT, type Exit } from '../exit.ts';
import { type RestAnswer, answerTo } from '../rest/ask-gateway.ts';
import { tellAnswer, withGateway } from '../rest/with-gateway.ts';
import { readEvent } from './read-event.ts';
import { tellPage, tellReview } from './tell-letters.ts';

/** What the gateway is asked with; it is the one that says what is wrong with it. */
type ListQuery = NonNullable<paths['/operations/dlq']['get']['parameters']['query']>;
type ListOptions = Omit<ListQuery, 'student_id' | 'source_topic'> & { readonly student?: string };

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
    .action((options: ListOptions) => withGateway(cli, (gateway) => list(cli, gateway, options)));
  dlq
    .command('show <id>')
    .description('show a dead letter, and what stands against replaying it as it is')
    .action((id: string) =>
      withGateway(cli, async (gateway) => {
        const answer = await answerTo(gateway.GET('/operations/dlq/{id}', named(id)));
        return tellAnswer(cli, answer, (letter) => cli.say(JSON.stringify(letter, null, 2)));
      }),
    );
  dlq
    .command('replay <id>')
    .description(
      'send an event or a message once more; however often it is asked for, it counts once',
    )
    .option(
      '--event <file>',
      'a file with the event to send in its place, JSON; - is standard input',
    )
    .action((id: string, { event: file }: { readonly event?: string }) =>
      withGateway(cli, async (gateway) => {
        const read = file === undefined ? { body: {} } : await readEvent(file);
        if ('problem' in read) {
          cli.complain(read.problem);
          return EXIT.usage;
        }
        const { body } = read;
        const asked = gateway.POST('/operations/dlq/{id}/replay', { ...named(id), body });
        return tellDecision(cli, id, await answerTo(asked));
      }),
    );
  dlq
    .command('discard <id>')
    .description('close a dead letter without sending it; it stays on the topic for its 30 days')
    .requiredOption('--reason <text>', 'why, for whoever reads it later')
    .action((id: string, body: { readonly reason: string }) =>
      withGateway(cli, async (gateway) => {
        const asked = gateway.POST('/operations/dlq/{id}/discard', { ...named(id), body });
        return tellDecision(cli, id, await answerTo(asked));
      }),
    );
};

const named = (id: string) => ({ params: { path: { id } } });

const list = async (cli: Cli, gateway: MasteryClient, { student, ...more }: ListOptions) => {
  const query = { ...more, ...(student !== undefined && { student_id: student }) };
  const answer = await answerTo(gateway.GET('/operations/dlq', { params: { query } }));
  return tellAnswer(cli, answer, (page) => tellPage(cli, page));
};

const tellDecision = (cli: Cli, id: string, answer: RestAnswer<DeadLetterReviewed>): Exit =>
  tellAnswer(cli, answer, ({ review }) => tellReview(cli, id, review));
