import { type IncomingMessage, get } from 'node:http';
import { createInterface } from 'node:readline';
import { now } from './now.ts';
import type { Asked, Heard } from './start-listeners.ts';

// Pages that listen to the live stream of results. A process of its own, so that reading a thousand streams costs
// nobody time whose time is measured.
const { GATEWAY_URL = '' } = process.env;
let responses: IncomingMessage[] = [];
let heard: Heard[] = [];
let onHeard: () => void = () => undefined;

const answer = (message: unknown) => void process.send?.(message);

/** Resolves when the gateway has said that the stream is open. */
const open = (token: string): Promise<void> =>
  new Promise((resolve) => {
    const headers = { authorization: `Bearer ${token}` };
    get(`${GATEWAY_URL}/notifications/stream`, { headers, agent: false }, (response) => {
      if (response.statusCode !== 200) throw new Error(`a stream got ${response.statusCode}`);
      responses.push(response);
      response.on('error', (error) => {
        // Only the streams that this process itself ended may end.
        if (responses.includes(response)) throw error;
      });
      let type = '';
      createInterface({ input: response }).on('line', (line) => {
        if (line.startsWith('event: ')) type = line.slice(7);
        if (type === 'stream.opened') resolve();
        if (type === 'mastery.updated' && line.startsWith('data: ')) hear(line);
      });
    });
  });

const hear = (line: string) => {
  const at = now();
  // The id of the event stands at its beginning.
  heard.push({ id: /"id":"([^"]+)"/.exec(line)?.[1] ?? '', at });
  onHeard();
};

const take = (count: number) => {
  if (heard.length < count) return;
  onHeard = () => undefined;
  answer(heard);
  heard = [];
};

const closeAll = () => {
  const open = responses;
  responses = [];
  for (const response of open) response.destroy();
};

const handle = async (asked: Asked): Promise<void> => {
  switch (asked.kind) {
    case 'open':
      // Not all at once: more wait at a door than its queue holds.
      for (let n = 0; n < asked.tokens.length; n += 50) {
        await Promise.all(asked.tokens.slice(n, n + 50).map(open));
      }
      answer(asked.tokens.length);
      break;
    case 'take':
      onHeard = () => take(asked.count);
      onHeard();
      break;
    case 'close':
      closeAll();
      answer(0);
      break;
  }
};
process.on('message', (asked: Asked) => void handle(asked));
