import { type AddCommand, examples } from '../cli.ts';
import { answerTo } from '../rest/ask-gateway.ts';
import { tellAnswer, withGateway } from '../rest/with-gateway.ts';

/** `mastery export`: everything that is kept of a student, for whoever has a right to it. */
export const addExport: AddCommand = (program, cli) => {
  program
    .command('export <student>')
    .description('everything that is kept of a student, as JSON (MASTERY_URL, MASTERY_TOKEN)')
    .addHelpText('after', examples('mastery export ada > ada.json'))
    .action((id: string) =>
      withGateway(cli, async (gateway) => {
        const asked = gateway.GET('/students/{id}/export', { params: { path: { id } } });
        return tellAnswer(cli, await answerTo(asked), (data) =>
          cli.say(JSON.stringify(data, null, 2)),
        );
      }),
    );
};
