import { type AddCommand, examples } from '../cli.ts';
import { answerTo } from '../rest/ask-gateway.ts';
import { tellAnswer, withGateway } from '../rest/with-gateway.ts';
import { tellMastery } from './tell-mastery.ts';

/** `mastery query`: a student's mastery, now or on a day. */
export const addQuery: AddCommand = (program, cli) => {
  program
    .command('query <student>')
    .description("a student's mastery and what it is made of (MASTERY_URL, MASTERY_TOKEN)")
    .option('--date <day>', 'as of this day, YYYY-MM-DD; now unless given')
    .addHelpText('after', examples('mastery query ada', 'mastery query ada --json | jq .topics'))
    .action((student_id: string, { date }: { readonly date?: string }) =>
      withGateway(cli, async (gateway) => {
        const body = { student_id, include_components: true, ...(date !== undefined && { date }) };
        const answer = await answerTo(gateway.POST('/mastery/query', { body }));
        return tellAnswer(cli, answer, (mastery) => tellMastery(cli, mastery));
      }),
    );
};
