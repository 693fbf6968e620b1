import { EMPTY_POPULATION, type Population } from '@mastery/learner-model';
import { CREATE_ONLY, type StateOperation, type StateStore, etagAfterWrite } from '@mastery/ports';
import { modelKey } from '@mastery/state-keys';

/** Names the population among the models. */
export const POPULATION = 'population';
const STATE_KEY = modelKey(POPULATION, 'state');
/** Names the version that is published. */
export const CURRENT = 'current';
const CURRENT_KEY = modelKey(POPULATION, CURRENT);

/** `model:population:state`: what was observed, and up to where; they move together, under one ETag. */
export interface PopulationState {
  readonly population: Pick<Population, 'items' | 'topics'>;
  /** By `{epoch}/{partition}`: the last offset whose outcomes are in it. */
  readonly offsets: Readonly<Record<string, number>>;
  /** How many versions were published, the last of them when; milliseconds since the epoch. */
  readonly published: number;
  readonly publishedAt: number;
  /** Outcomes since then. */
  readonly unpublished: number;
}

const EMPTY: PopulationState = {
  population: { items: EMPTY_POPULATION.items, topics: EMPTY_POPULATION.topics },
  offsets: {},
  published: 0,
  publishedAt: 0,
  unpublished: 0,
};

/** The state as it stands in the store, with the ETag that a write must find. */
export interface HeldState {
  readonly state: PopulationState;
  readonly etag: string;
}

/** Reads the state; the empty one where there is none. */
export const readState = async (store: Pick<StateStore, 'getMany'>): Promise<HeldState> => {
  const stored = (await store.getMany([STATE_KEY])).get(STATE_KEY);
  if (stored === undefined) return { state: EMPTY, etag: CREATE_ONLY };
  return { state: JSON.parse(stored.value) as PopulationState, etag: stored.etag };
};

/** The version that workers measure with; null where none was published. */
export const publishedVersion = async (
  store: Pick<StateStore, 'getMany'>,
): Promise<string | null> => {
  const stored = (await store.getMany([CURRENT_KEY])).get(CURRENT_KEY);
  if (stored === undefined) return null;
  return (JSON.parse(stored.value) as { readonly version: string }).version;
};

/** Writes the state where it still stands as it was read. @throws StateWriteUnknown */
export const writeState = async (
  store: Pick<StateStore, 'transact'>,
  state: PopulationState,
  etag: string,
): Promise<HeldState> => {
  const write: StateOperation = {
    ...{ kind: 'upsert', key: STATE_KEY, etag },
    value: JSON.stringify(state),
  };
  await store.transact([write]);
  return { state, etag: etagAfterWrite(etag) };
};
