import { configSchema, secret } from '@mastery/service-config';
import { SdkHttpError } from '@modelcontextprotocol/client';
import { z } from 'zod';
import type { AddCommand, Cli } from '../cli.ts';
import { configured } from '../configured.ts';
import { EXIT, type Exit } from '../exit.ts';
import { type GatewayOptions, connectToSkills } from './gateway-skills.ts';
import { type Streams, relay } from './relay.ts';

/** Where the gateway is and on whose behalf the assistant asks. */
const settings = configSchema({
  MASTERY_URL: z.url().prefault('http://127.0.0.1:3000').describe('The api-gateway'),
  MASTERY_TOKEN: secret(z.string().min(1)).describe('Bearer token of whoever the assistant is for'),
});

/** `mastery mcp`: the skills for an assistant that starts this as its tool server. */
export const addMcp =
  (streams: Streams): AddCommand =>
  (program, cli) => {
    program
      .command('mcp')
      .description('serve the skills to an assistant, over stdin (MASTERY_URL, MASTERY_TOKEN)')
      .action(() =>
        configured(cli, settings, ({ MASTERY_URL: url, MASTERY_TOKEN: token }) =>
          serve(cli, { url, token }, streams),
        ),
      );
  };

const serve = async (cli: Cli, options: GatewayOptions, streams: Streams): Promise<Exit> => {
  const connected = await connectToSkills(options).catch((error: unknown) => error as Error);
  if (connected instanceof Error) return refused(cli, options, connected);
  await relay(connected, streams, ({ message }) => cli.complain(message));
  await connected.close();
  return EXIT.ok;
};

/** stdout belongs to the protocol: what went wrong is told beside it. */
const refused = (cli: Cli, { url }: GatewayOptions, error: Error): Exit => {
  const status = error instanceof SdkHttpError ? error.status : undefined;
  if (status === 401) {
    cli.complain('MASTERY_TOKEN is not, or no longer, a token of this gateway');
    return EXIT.refused;
  }
  cli.complain(`${url} does not answer as a gateway: ${error.message}`);
  return EXIT.unavailable;
};
