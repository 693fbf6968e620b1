import type { Scenario } from '../scenario.ts';
import { localOf } from '../target/target.ts';
import { leaks } from './leaks.ts';
import { redisWithout } from './redis.ts';
import { sidecars } from './sidecars.ts';

/** From within the installation, without what belongs to it. */
export const inside: Scenario = {
  name: 'inside',
  what: 'sidecars, apps and Redis without their tokens and password; a scan of all that was written for secrets and people',
  needs: 'stack',
  run: async ({ target }) => {
    const local = localOf(target);
    return [...(await sidecars(local)), await redisWithout(local), ...(await leaks(target))];
  },
};
