import { Redis } from 'ioredis';
import type { Scenario } from '../scenario.ts';
import type { Target } from '../target/target.ts';
import { daprMethods } from './dapr.ts';
import { existence, owned, tickets } from './reused.ts';
import { rolesAndRoutes } from './roles-and-routes.ts';
import { skills } from './skills.ts';
import { type World, createWorld } from './world.ts';

/** What the state store holds of the victim, comparable; empty where nobody can look. */
const stateOf = async ({ local }: Target, { victim, cohort }: World): Promise<string> => {
  if (local === undefined) return '';
  const redis = new Redis(local.urls.redis, { maxRetriesPerRequest: 1 });
  try {
    const keys = [
      ...(await redis.keys(`student:${victim}:*`)),
      ...(await redis.keys(`cohort:${cohort}:*`)),
    ].toSorted();
    const held = await Promise.all(
      // Written by whoever reads: a forecast is kept for an hour.
      keys
        .filter((key) => !/prediction|path:|aggregate/.test(key))
        .map(
          async (key) =>
            `${key} ${JSON.stringify(await redis.hgetall(key).catch(() => redis.get(key)))}`,
        ),
    );
    return held.join('\n');
  } finally {
    redis.disconnect();
  }
};

/** Role × route × owner. */
export const access: Scenario = {
  name: 'access',
  what: 'every role at every route about somebody of theirs and somebody else, skills and Dapr methods, tickets and webhooks in other hands',
  needs: 'gateway',
  run: async ({ target, how }) => {
    const world = await createWorld(target);
    const matrix = [
      await existence(target, world),
      await owned(target, world),
      await tickets(target, world, how.brief),
      ...(await skills(target, world)),
    ];
    return [
      ...matrix,
      ...(target.local ? await daprMethods(target) : []),
      ...(await rolesAndRoutes(target, world, () => stateOf(target, world))),
    ];
  },
};
