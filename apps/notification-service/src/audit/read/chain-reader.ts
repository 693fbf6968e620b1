import type { TrailEntry } from '@mastery/api-schemas';
import { auditHeadKey, auditSegmentKey } from '@mastery/state-keys';
import { unbound } from '../chain/hashes.ts';
import { parseSegment } from '../chain/parse-segment.ts';
import { type Segment, chainOf, linkBackwards } from '../chain/segment.ts';
import type { PlaceInChain } from './cursor.ts';

/** Reads one chain backwards. What was tampered with is shown as it stands: verification tells of it. */
export interface ChainReader {
  /** The newest entry that is not read yet; undefined while none is in hand. */
  readonly peek: () => TrailEntry | undefined;
  readonly drop: () => void;
  /** The key to read before there is another entry in hand; null at the beginning of the chain. */
  readonly wanted: () => string | null;
  readonly give: (text: string | undefined) => void;
  readonly place: () => PlaceInChain | null;
}

/** Begins at a place of a chain. */
export const createChainReader = ([topic, partition, ...start]: PlaceInChain): ChainReader => {
  let [segment, before] = start;
  let left: TrailEntry[] = [];
  let older: string | null = null;
  /** Of the next segment everything is read that lies before this; offsets of another log mean nothing. */
  let olderBefore: number | null = null;
  let isOver = false;
  let isRead = false;

  const keyOf = (name: string | null) =>
    name === null ? auditHeadKey(topic, partition) : auditSegmentKey(topic, partition, name);
  const entriesOf = (found: Segment): TrailEntry[] =>
    found.entries
      .filter(({ offset }) => before === null || offset < before)
      .map((entry) => ({ topic, partition, ...unbound(entry) }));
  const goOn = () => {
    if (left.length > 0 || !isRead) return;
    [segment, before, isRead] = [older, olderBefore, false];
    isOver = older === null;
  };

  return {
    peek: () => left.at(-1),
    drop: () => {
      before = left.pop()?.offset ?? before;
      goOn();
    },
    wanted: () => (isOver || isRead ? null : keyOf(segment)),
    give: (text) => {
      const found = text === undefined ? null : parseSegment(text);
      isRead = true;
      older = found === null ? null : (linkBackwards(found)?.segment ?? null);
      left = found === null ? [] : entriesOf(found);
      // The head may have become a full segment since the cursor was given: what it showed stands there now.
      const isSameLog =
        found !== null && older !== null && chainOf(found.segment) === chainOf(older);
      olderBefore = isSameLog ? before : null;
      goOn();
    },
    place: () => (isOver ? null : [topic, partition, segment, before]),
  };
};
