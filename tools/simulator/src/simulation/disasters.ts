import type { Broker } from '../broker/broker.ts';
import type { Groups } from '../broker/event-log.ts';
import type { StoreServer } from '../store/store-server.ts';
import type { Fleet } from '../worker/fleet.ts';
import type { World } from '../world/calls.ts';
import type { Fault } from '../world/faults.ts';
import type { Window } from './plan.ts';

const MAX_AWAY_MS = 20_000;

/** What disasters strike. */
export interface Struck {
  readonly broker: Broker;
  readonly store: StoreServer;
  readonly groups: Groups;
  readonly fleet: Fleet;
}

/** Plans the faults that are counted by the minute: outages, the store going back, rebalances. */
export const planDisasters = (
  { scheduler, random, faults }: World,
  { broker, store, groups, fleet }: Struck,
  windows: readonly Window[],
): void => {
  const away = () => random.between(50, random.pick([500, MAX_AWAY_MS]));
  const disasters: readonly (readonly [Fault, () => void])[] = [
    ['store-outage', () => store.goAway(away())],
    ['store-rollback', () => store.goBack()],
    ['broker-outage', () => broker.goAway(away())],
    ['rebalance', () => groups.divide()],
    ['process-change', () => fleet.change()],
  ];
  for (const { from, to } of windows) {
    for (const [fault, strike] of disasters) {
      for (let left = faults.timesIn(fault, to - from); left > 0; left -= 1) {
        scheduler.at(random.between(from, to), strike);
      }
    }
  }
};
