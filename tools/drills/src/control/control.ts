import { once } from 'node:events';
import { type IncomingMessage, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What a session may ask for, by name: the answer is printed where it was asked. */
export type Verbs = Readonly<
  Record<
    string,
    { readonly usage: string; readonly run: (...args: string[]) => string | Promise<string> }
  >
>;

/** Answers the commands that stand for what a page cannot do by itself. */
export interface Control {
  readonly url: string;
  close(): void;
}

/** Listens on loopback. @param commands their verbs by the name of the command */
export const openControl = async (commands: Readonly<Record<string, Verbs>>): Promise<Control> => {
  const server = createServer((request, response) => {
    const answer = (status: number, body: string) => response.writeHead(status).end(`${body}\n`);
    answerTo(request, commands).then(
      (said) => answer(200, said),
      (error: unknown) => answer(422, error instanceof Error ? error.message : String(error)),
    );
  });
  // Replacing a deployment takes its time.
  server.requestTimeout = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => void server.close() };
};

const answerTo = async (
  request: IncomingMessage,
  commands: Readonly<Record<string, Verbs>>,
): Promise<string> => {
  const verbs = commands[(request.url ?? '').slice(1)] ?? {};
  const [verb = '', ...args] = (await text(request)).split('\0').slice(0, -1);
  const chosen = verbs[verb];
  if (chosen !== undefined) return chosen.run(...args);
  const usages = Object.values(verbs).map(({ usage }) => usage);
  if (verb === 'help') return usages.join('\n');
  throw new Error([`There is no ${verb || 'empty'} verb.`, ...usages].join('\n'));
};
