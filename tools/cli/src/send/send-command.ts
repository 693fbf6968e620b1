import type { MasteryClient, paths } from '@mastery/client';
import { type AddCommand, type Cli, examples } from '../cli.ts';
import { EXIT, type Exit } from '../exit.ts';
import { answerTo } from '../rest/ask-gateway.ts';
import { tellAnswer, withGateway } from '../rest/with-gateway.ts';
import { readEvents } from './read-events.ts';

/** What the gateway takes at once. */
const A_BATCH = 1_000;

type Body = paths['/mastery/ingest']['post']['requestBody']['content']['application/json'];

/** `mastery send`: learning events through the front door. */
export const addSend: AddCommand = (program, cli) => {
  program
    .command('send <file>')
    .description(
      'send learning events: an event, an array, or one a line; an id counts once, so sending again is safe (MASTERY_URL, MASTERY_TOKEN)',
    )
    .addHelpText(
      'after',
      examples('mastery send events.json', 'jq -c .[] log.json | mastery send -'),
    )
    .action((file: string) => withGateway(cli, (gateway) => sendFile(cli, gateway, file)));
};

const sendFile = async (cli: Cli, gateway: MasteryClient, file: string): Promise<Exit> => {
  const read = await readEvents(file);
  if ('problem' in read) {
    cli.complain(read.problem);
    return EXIT.usage;
  }
  const { events } = read;
  for (let at = 0; at < events.length; at += A_BATCH) {
    const batch = events.slice(at, at + A_BATCH);
    // Not looked into here: the gateway says what is wrong with which event.
    const body = (batch.length === 1 ? batch[0] : batch) as Body;
    const answer = await answerTo(gateway.POST('/mastery/ingest', { body }));
    const exit = tellAnswer(cli, answer, ({ accepted }) =>
      cli.say(`${at + accepted} of ${events.length} events accepted`),
    );
    if (exit === EXIT.ok) continue;
    if (at > 0) cli.complain(`${at} events before them were accepted; send the whole file again.`);
    return exit;
  }
  return EXIT.ok;
};
