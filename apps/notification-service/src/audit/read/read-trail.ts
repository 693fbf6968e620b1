import type { TrailEntry, TrailPage, TrailQuestion } from '@mastery/api-schemas';
import type { StateStore } from '@mastery/ports';
import type { Place } from '../chain/trail-store.ts';
import { type ChainReader, createChainReader } from './chain-reader.ts';
import { type PlaceInChain, readCursor, writeCursor } from './cursor.ts';

/** What reading needs. */
export interface ReadDeps {
  readonly store: Pick<StateStore, 'getMany'>;
  /** Every partition of every topic that has a chain. */
  readonly places: () => Promise<readonly Place[]>;
}

/** A page looks at so many segments at the most, the first of each chain not counted. */
const PAGE_SEGMENTS = 100;

/**
 * Reads all chains backwards at once, the newest entry first, by broker time; null for a cursor that is none. Between
 * chains there is no other order than that.
 */
export const createReadTrail =
  ({ store, places }: ReadDeps) =>
  async (question: TrailQuestion): Promise<TrailPage | null> => {
    const { cursor, limit } = question;
    const begun = cursor === undefined ? (await places()).map(atHead) : readCursor(cursor);
    if (begun === null) return null;
    const chains = begun.map(createChainReader);
    const wanted = matching(question);
    const tooOld = ({ recorded_at: at }: TrailEntry) =>
      question.from !== undefined && Date.parse(at) < Date.parse(question.from);

    await fill(store, chains);
    const entries: TrailEntry[] = [];
    const over = new Set<ChainReader>();
    for (let read = 0; entries.length < limit;) {
      const newest = newestOf(chains.filter((chain) => !over.has(chain)));
      if (newest === null) break;
      const { chain, entry } = newest;
      if (tooOld(entry)) {
        over.add(chain);
        continue;
      }
      chain.drop();
      if (wanted(entry)) entries.push(entry);
      if (chain.wanted() === null) continue;
      if (read === PAGE_SEGMENTS) break;
      read += 1;
      await fill(store, [chain]);
    }
    const left = chains.filter((chain) => !over.has(chain)).flatMap((chain) => placeOf(chain));
    return { entries, next_cursor: left.length === 0 ? null : writeCursor(left) };
  };

const atHead = ({ topic, partition }: Place): PlaceInChain => [topic, partition, null, null];
const placeOf = (chain: ChainReader): readonly PlaceInChain[] => {
  const place = chain.place();
  return place === null ? [] : [place];
};

/** Reads on until each chain has an entry in hand or has come to its beginning. */
const fill = async (store: ReadDeps['store'], chains: readonly ChainReader[]): Promise<void> => {
  for (;;) {
    const waiting = chains.flatMap((chain) => {
      const key = chain.wanted();
      return key === null ? [] : [{ chain, key }];
    });
    if (waiting.length === 0) return;
    const found = await store.getMany(waiting.map(({ key }) => key));
    for (const { chain, key } of waiting) chain.give(found.get(key)?.value);
  }
};

const newestOf = (chains: readonly ChainReader[]) => {
  let newest: { readonly chain: ChainReader; readonly entry: TrailEntry } | null = null;
  for (const chain of chains) {
    const entry = chain.peek();
    if (entry === undefined) continue;
    if (newest === null || entry.recorded_at > newest.entry.recorded_at) newest = { chain, entry };
  }
  return newest;
};

/** Whether an entry is what was asked for. */
const matching = ({ kind, outcome, who, whose, to }: TrailQuestion) => {
  const until = to === undefined ? Infinity : Date.parse(to);
  return (entry: TrailEntry): boolean =>
    (kind === undefined || entry.kind === kind) &&
    (outcome === undefined || (entry.kind === 'request' && entry.outcome === outcome)) &&
    (who === undefined || (entry.kind === 'request' && entry.who === who)) &&
    (whose === undefined || (entry.kind !== 'unreadable' && entry.whose.includes(whose))) &&
    Date.parse(entry.recorded_at) < until;
};
