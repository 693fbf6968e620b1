import type { Clock } from '@mastery/ports';
import type { CacheEvents, CacheLayer } from './cache-events.ts';
import { createFlights } from './flights.ts';
import type { MasteryEntry } from './mastery-entry.ts';
import type { MemoryLayer } from './memory-layer.ts';
import type { SharedLayer } from './shared-layer.ts';

/** Whoever was longer on the way than this, milliseconds, fills no cache any more. */
export const MAX_FLIGHT_MS = 2_500;

/** A student's mastery and the layer where it was found. */
export interface MasteryRead {
  readonly layer: CacheLayer;
  readonly entry: MasteryEntry;
}

/** What stands above the state store, and what holds it together. */
export interface LayersDeps {
  readonly l1: MemoryLayer;
  readonly l2: SharedLayer;
  /** Since when no change of anybody's mastery was missed; null: both caches are passed by. */
  readonly reliableSince: () => number | null;
  readonly clock: Clock;
  readonly events: CacheEvents;
}

/** What is asked for. */
export interface Wanted {
  readonly key: string;
  /** The only revision that counts in a cache, if one is given. */
  readonly revision?: number;
  /** Query State Store. */
  readonly query: () => Promise<MasteryEntry | undefined>;
  /** False for one of many: a single batch would push everybody else out of L1. */
  readonly fillsL1: boolean;
}

/** The layers, asked from the fastest to the slowest. */
export interface Layers {
  /** Query Optimization; null when the store has nothing either. */
  read(wanted: Wanted): Promise<MasteryRead | null>;
  /** From now on nobody waits for, or keeps, what was read under this key before. */
  void(key: string): void;
  voidAll(): void;
}

/** Creates the way through the layers; one flight per key. */
export const createLayers = ({ l1, l2, reliableSince, clock, events }: LayersDeps): Layers => {
  const flights = createFlights<MasteryRead | null>();
  return {
    read: async ({ key, revision, query, fillsL1 }) => {
      const counts = (entry: MasteryEntry | undefined): entry is MasteryEntry =>
        entry !== undefined && (revision === undefined || entry.revision === revision);
      const since = reliableSince();
      if (since === null) return found('STORE', await query());

      // Check L1 Cache (memory)
      const held = l1.get(key);
      events.asked('L1', counts(held));
      if (counts(held)) return found('L1', held);

      return flights.join(flightOf(key, revision), async (flight) => {
        const startedAt = clock.now();
        const mayFill = () => !flight.isVoid() && clock.now() - startedAt < MAX_FLIGHT_MS;

        // Check L2 Cache (Redis)
        const shared = await l2.get(key, since);
        events.asked('L2', counts(shared));
        if (counts(shared)) {
          if (fillsL1 && mayFill()) l1.fill(key, shared);
          return found('L2', shared);
        }

        // Query State Store, Return + Update Cache Layers
        const stored = await query();
        if (stored !== undefined && mayFill()) {
          if (fillsL1) l1.fill(key, stored);
          l2.fill(key, stored);
        }
        return found('STORE', stored);
      });
    },
    void: (key) => flights.void(key),
    voidAll: () => flights.voidAll(),
  };
};

const found = (layer: CacheLayer, entry: MasteryEntry | undefined): MasteryRead | null =>
  entry === undefined ? null : { layer, entry };

/** Whoever asks at a later revision must not be answered from a flight at an earlier one. */
const flightOf = (key: string, revision: number | undefined): string =>
  revision === undefined ? key : `${key}@${revision}`;
