import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Check, type Scenario, tally } from '../scenario.ts';
import { ended, processesOf } from '../target/processes.ts';
import type { LocalStack, Target } from '../target/target.ts';
import { endpoints } from './endpoints.ts';
import { events } from './events.ts';
import { rawHttp } from './raw-http.ts';

/** Lines of the gateway's log that say that something of ours went wrong. */
const errorLines = ({ logsFolder }: LocalStack): readonly string[] =>
  readFileSync(join(logsFolder, 'api-gateway.log'), 'utf8')
    .split('\n')
    .filter((line) => line.includes('"level":"error"') || line.includes('"level":"fatal"'));

const unharmed = async (
  target: Target,
  during: () => Promise<readonly Check[]>,
): Promise<readonly Check[]> => {
  const { local } = target;
  if (local === undefined) return during();
  const [before, said] = [processesOf(local), errorLines(local).length];
  const checks = await during();
  const alive = tally('every process is the same one as before');
  const silent = tally('the gateway logs no error: what others send wrong is no failure of ours');
  alive.tried(ended(before, processesOf(local)));
  const errors = errorLines(local).slice(said);
  silent.tried(errors.length === 0 ? null : errors.slice(0, 5).join('\n'));
  return [...checks, alive.check(), silent.check()];
};

/** Whatever can be sent. */
export const input: Scenario = {
  name: 'input',
  what: 'requests and events drawn from the schemas, hostile bodies, what is no HTTP, garbage on the topics',
  needs: 'gateway',
  run: ({ target, how }) =>
    unharmed(target, async () => [
      ...(await endpoints(target, how)),
      await rawHttp(target),
      ...(target.local ? await events(target, how) : []),
    ]),
};
