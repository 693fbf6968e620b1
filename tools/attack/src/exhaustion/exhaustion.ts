import { setTimeout as sleep } from 'node:timers/promises';
import { createWorld } from '../access/world.ts';
import { type Check, type Scenario, tally } from '../scenario.ts';
import { ended, processesOf } from '../target/processes.ts';
import { AT_THE_DOOR } from './at-the-door.ts';
import { ON_THE_LOG } from './on-the-log.ts';
import { regexBait } from './regex-bait.ts';
import { besides, inWords } from './well-behaved.ts';

/** More than it takes, of everything. */
export const exhaustion: Scenario = {
  name: 'exhaustion',
  what: 'slow bodies, idle connections, streams, huge batches, deep JSON, bait for regular expressions, a hot student, a flooded DLQ, with a well-behaved client beside each',
  needs: 'gateway',
  run: async ({ target, how }) => {
    const { victim } = await createWorld(target);
    const quiet = await besides(target, victim, () => sleep(how.brief ? 500 : 5_000));
    const served = tally('meanwhile a well-behaved client is answered every time');
    quiet.failed.forEach((line) => served.tried(`when all is quiet: ${line}`));
    const before = target.local && processesOf(target.local);
    const checks: Check[] = [];
    for (const { what, needs, run } of [...AT_THE_DOOR, regexBait, ...ON_THE_LOG]) {
      if (needs === 'stack' && target.local === undefined) continue;
      const check = tally(what);
      const fared = await besides(target, victim, () => run(target, how, check));
      checks.push(check.check(inWords(fared, quiet)));
      for (let n = fared.failed.length; n < fared.asked; n += 1) served.tried(null);
      fared.failed.forEach((line) => served.tried(`beside ${what}: ${line}`));
    }
    const alive = tally('every process is the same one as before');
    if (target.local && before) alive.tried(ended(before, processesOf(target.local)));
    return [...checks, served.check(), ...(before ? [alive.check()] : [])];
  },
};
