import { EMPTY_POPULATION, type Population } from '@mastery/learner-model';
import type { StateStore } from '@mastery/ports';
import { modelKey } from '@mastery/state-keys';

/** What following the population needs. */
export interface FollowPopulationDeps {
  readonly store: Pick<StateStore, 'getMany'>;
  /** The newest version could not be read; the one before it stays. */
  readonly onFailure: (error: unknown) => void;
}

/** The population that this process measures with. */
export interface FollowedPopulation {
  /** The newest version that was read; what nobody published is the empty one. */
  readonly current: () => Population;
  /** Looks for a newer version; resolves whatever happens. */
  readonly look: () => Promise<void>;
}

const NAME = 'population';

/**
 * Follows the population that prediction-service publishes: `model:population:current` names the version. A
 * version never changes under its name, so only a new name is read.
 */
export const followPopulation = ({
  store,
  onFailure,
}: FollowPopulationDeps): FollowedPopulation => {
  let population = EMPTY_POPULATION;

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
  };
};

const valueOf = async (
  store: FollowPopulationDeps['store'],
  key: string,
): Promise<string | undefined> => (await store.getMany([key])).get(key)?.value;
