import { EMPTY_POPULATION, type Population } from '@mastery/learner-model';
import type { StateStore, Timers } from '@mastery/ports';
import { modelKey } from '@mastery/state-keys';

/** How often it is looked whether a new version was published, milliseconds. */
export const POPULATION_POLL_MS = 30_000;

/** What following the population needs. */
export interface FollowPopulationDeps {
  readonly store: Pick<StateStore, 'getMany'>;
  readonly timers: Timers;
  /** The newest version could not be read; the one before it stays. */
  readonly onFailure: (error: unknown) => void;
}

/** The population that this process measures with. */
export interface FollowedPopulation {
  /** The newest version that was read; what nobody published is the empty one. */
  readonly current: () => Population;
  /** Looks once; resolves whatever happens. */
  readonly look: () => Promise<void>;
  /** Looks again and again until it is closed. */
  readonly follow: () => Promise<void>;
  readonly close: () => void;
}

const NAME = 'population';

/**
 * Follows the population that prediction-service publishes: `model:population:current` names the version. A
 * version never changes under its name, so only a new name is read.
 */
export const followPopulation = ({
  store,
  timers,
  onFailure,
}: FollowPopulationDeps): FollowedPopulation => {
  let population = EMPTY_POPULATION;
  let isClosed = false;

  const read = async (): Promise<void> => {
    const named = await valueOf(store, modelKey(NAME, 'current'));
    if (named === undefined) return;
    const { version } = JSON.parse(named) as { readonly version: string };
    if (version === population.version) return;
    const published = await valueOf(store, modelKey(NAME, version));
    if (published !== undefined) population = JSON.parse(published) as Population;
  };
  const look = async (): Promise<void> => {
    try {
      await read();
    } catch (error) {
      onFailure(error);
    }
  };

  return {
    current: () => population,
    look,
    follow: async () => {
      for (;;) {
        await timers.sleep(POPULATION_POLL_MS);
        if (isClosed) return;
        await look();
      }
    },
    close: () => {
      isClosed = true;
    },
  };
};

const valueOf = async (
  store: FollowPopulationDeps['store'],
  key: string,
): Promise<string | undefined> => (await store.getMany([key])).get(key)?.value;
