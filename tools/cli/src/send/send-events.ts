import type { MasteryClient, paths } from '@mastery/client';
import type { Cli } from '../cli.ts';
import { EXIT, type Exit } from '../exit.ts';
import { answerTo } from '../rest/ask-gateway.ts';
import { tellAnswer } from '../rest/with-gateway.ts';

/** What the gateway takes at once. */
const A_BATCH = 1_000;

type Body = paths['/mastery/ingest']['post']['requestBody']['content']['application/json'];

/** Sends events through the front door, a thousand at a time; it ends with the first batch that is not taken. */
export const sendEvents = async (
  cli: Cli,
  gateway: MasteryClient,
  events: readonly unknown[],
): Promise<Exit> => {
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
