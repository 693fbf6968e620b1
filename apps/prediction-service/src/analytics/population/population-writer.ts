import {
  EMPTY_POPULATION,
  type ItemOutcome,
  type KnowledgeModel,
  itemKey,
  openPopulation,
} from '@mastery/learner-model';
import { type Clock, type StateStore, writing } from '@mastery/ports';
import { modelKey } from '@mastery/state-keys';
import {
  CURRENT,
  type HeldState,
  POPULATION,
  type PopulationState,
  readState,
  writeState,
} from './population-state.ts';

/** An outcome and the offset of the record that told it. */
export interface PlacedOutcome {
  readonly offset: number;
  readonly outcome: ItemOutcome;
}

/** Where outcomes stand in the log. */
export interface Stretch {
  readonly epoch: number;
  readonly partition: number;
  /** The last offset that was looked at. */
  readonly last: number;
}

/** The one writer of what is believed of items and topics. */
export interface PopulationWriter {
  /** Takes outcomes in, each once: those that are in already are passed over. */
  observe(stretch: Stretch, outcomes: readonly PlacedOutcome[]): Promise<void>;
  /** Publishes a version where something is new, at most once in `publishMs`. */
  publishIfDue(): Promise<void>;
}

/** What the writer needs. */
export interface PopulationWriterDeps {
  readonly store: StateStore;
  readonly clock: Clock;
  readonly model: Pick<KnowledgeModel, 'parameters'>;
  /** Between two versions, milliseconds. */
  readonly publishMs: number;
}

/** Items and topics that are kept: ids are chosen by others, and the state is written whole. */
export const MAX_ITEMS = 20_000;
const MAX_TOPICS = 2_000;
/** Versions that are kept: whoever reads `current` finds what it names. */
const KEPT_VERSIONS = 10;

/** Creates the writer. Another one beside it loses nothing: each writes under the ETag that it read. */
export const createPopulationWriter = ({
  store,
  clock,
  model,
  publishMs,
}: PopulationWriterDeps): PopulationWriter => {
  let held: HeldState | null = null;

  const current = async (): Promise<HeldState> => (held ??= await readState(store));
  const rewrite = (change: (state: PopulationState) => PopulationState | null) =>
    writing(async () => {
      const { state, etag } = await current();
      const next = change(state);
      if (next === null) return null;
      try {
        held = await writeState(store, next, etag);
      } catch (error) {
        // Whatever stands there now is to be read.
        held = null;
        throw error;
      }
      return next;
    });

  const observe: PopulationWriter['observe'] = async ({ epoch, partition, last }, outcomes) => {
    await rewrite((state) => {
      const seen = state.offsets[placeOf(epoch, partition)] ?? -1;
      const fresh = outcomes.filter(({ offset }) => offset > seen);
      if (fresh.length === 0) return null;
      const { items, topics } = observed(state, fresh, model);
      const offsets = { ...ofOthers(state, partition), [placeOf(epoch, partition)]: last };
      const unpublished = state.unpublished + fresh.length;
      return { ...state, population: { items, topics }, offsets, unpublished };
    });
  };

  const publishIfDue = async (): Promise<void> => {
    const isDue = ({ unpublished, publishedAt }: PopulationState) =>
      unpublished > 0 && clock.now() - publishedAt >= publishMs;
    if (!isDue((await current()).state)) return;
    // Claimed first: a version must never have two contents. Should we end here, the next one is published.
    const claimed = await rewrite((state) =>
      isDue(state)
        ? {
            ...state,
            published: state.published + 1,
            publishedAt: clock.now(),
            unpublished: 0,
          }
        : null,
    );
    if (claimed !== null) await publish(store, claimed);
  };

  return {
    observe,
    publishIfDue,
  };
};

const placeOf = (epoch: number, partition: number) => `${epoch}/${partition}`;

/** What was reached in another life of the partition's log means nothing any more. */
const ofOthers = ({ offsets }: PopulationState, partition: number) =>
  Object.fromEntries(Object.entries(offsets).filter(([place]) => !place.endsWith(`/${partition}`)));

const observed = (
  { population }: PopulationState,
  outcomes: readonly PlacedOutcome[],
  { parameters }: PopulationWriterDeps['model'],
) => {
  const fold = openPopulation({ ...EMPTY_POPULATION, ...population }, parameters);
  const items = new Set(Object.keys(population.items));
  const topics = new Set(Object.keys(population.topics));
  for (const { outcome } of outcomes) {
    const { topic, item } = outcome;
    if (!topics.has(topic) && topics.size >= MAX_TOPICS) continue;
    topics.add(topic);
    const key = item === undefined ? undefined : itemKey(topic, item);
    const isKept = key !== undefined && (items.has(key) || items.size < MAX_ITEMS);
    if (isKept) items.add(key);
    fold.observe({ ...outcome, item: isKept ? item : undefined });
  }
  return fold.publish('');
};

const versionOf = (published: number) => `${POPULATION}/${published}`;

const publish = async (
  store: Pick<StateStore, 'transact'>,
  { published, population }: PopulationState,
): Promise<void> => {
  const version = versionOf(published);
  const write = (name: string, value: object) =>
    ({ kind: 'upsert', key: modelKey(POPULATION, name), value: JSON.stringify(value) }) as const;
  await store.transact([write(version, { version, ...population })]);
  // Named only once it is there.
  await store.transact([write(CURRENT, { version })]);
  const oldest = published - KEPT_VERSIONS;
  if (oldest < 1) return;
  await store.transact([{ kind: 'delete', key: modelKey(POPULATION, versionOf(oldest)) }]);
};
