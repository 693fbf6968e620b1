import { setTimeout as sleep } from 'node:timers/promises';
import type { Cli } from '../cli.ts';
import { EXIT, type Exit } from '../exit.ts';
import type { RestAnswer } from './ask-gateway.ts';
import { tellAnswer } from './with-gateway.ts';

/** Between two questions, milliseconds. */
const EVERY_MS = 500;

/**
 * Asks again and again until an answer says how it ended.
 * @param ended the exit status, or null while it goes on
 */
export const until = async <Body>(
  cli: Cli,
  ask: () => Promise<RestAnswer<Body>>,
  ended: (body: Body) => Exit | null,
): Promise<Exit> => {
  for (;;) {
    const ends: Exit[] = [];
    const asked = tellAnswer({ ...cli, answer: () => undefined }, await ask(), (body) => {
      const end = ended(body);
      if (end === null) return;
      cli.answer(body);
      ends.push(end);
    });
    if (asked !== EXIT.ok) return asked;
    const [end] = ends;
    if (end !== undefined) return end;
    await sleep(EVERY_MS);
  }
};
