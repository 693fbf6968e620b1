import type { MasteryClient } from '@mastery/client';
import { type AddCommand, type Cli, examples } from '../cli.ts';
import { EXIT, type Exit } from '../exit.ts';
import { withGateway } from '../rest/with-gateway.ts';
import { readEvents } from './read-events.ts';
import { sendEvents } from './send-events.ts';

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
  return sendEvents(cli, gateway, read.events);
};
