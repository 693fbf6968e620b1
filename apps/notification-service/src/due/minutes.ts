import { type Clock, type StateOperation, type StateStore, etagAfterWrite } from '@mastery/ports';
import { dueDeliveriesKey } from '@mastery/state-keys';
import { type Cursor, cursorWrite, readCursor } from './cursor.ts';
import { type DueDocument, dueDocument, isClosed } from './due-document.ts';
import { LOOK_BACK_MINUTES, minuteOf } from './minute.ts';
import type { Minutes } from './timetable.ts';

/** Minutes that are looked at in one go, after nobody looked for long. */
const MAX_MINUTES = 1_500;
/** Once a minute has a document, so many more are read at once. */
const WINDOW = 32;
/** After this long nothing is taken for closed that was not read again, milliseconds: the store may have gone back. */
const ANEW_MS = 10_000;

/** How far we are with a minute. */
interface Walk {
  readonly minute: number;
  /** Documents before this one are closed. */
  firstOpen: number;
  /** The next document to read. */
  next: number;
  /** Whether it is read from its first document on. */
  readonly isWhole: boolean;
  /** Whether the next one is known to be absent. */
  isAtEnd: boolean;
}

/** Walks through a partition's minutes in the state store. */
export const createMinutes = (store: StateStore, clock: Clock, partition: number): Minutes => {
  let cursor: Cursor | null = null;
  let firstOpen: ReadonlyMap<number, number> = new Map();
  let beganAnewAt = -Infinity;

  /** Leaves behind what is over and worked off; documents that were emptied go. */
  const moveOn = async (from: Cursor, walks: readonly Walk[], thisMinute: number) => {
    const isOver = ({ minute, ...walk }: Walk) =>
      minute < thisMinute - LOOK_BACK_MINUTES &&
      walk.isWhole &&
      walk.isAtEnd &&
      walk.firstOpen === walk.next;
    const until = walks.findIndex((walk) => !isOver(walk));
    const over = until < 0 ? walks : walks.slice(0, until);
    const last = over.at(-1);
    if (last === undefined) return;
    const emptied = over.flatMap(({ minute, next }): readonly StateOperation[] =>
      Array.from({ length: next }, (_, n) => ({
        kind: 'delete',
        key: dueDeliveriesKey(partition, minute, n),
      })),
    );
    // Should somebody else have moved it, the next look reads where it is.
    cursor = null;
    await store.transact([cursorWrite(partition, last.minute + 1, from), ...emptied]);
    cursor = { minute: last.minute + 1, etag: etagAfterWrite(from.etag) };
  };

  return {
    open: async (limit, isWanted) => {
      const thisMinute = minuteOf(clock.now());
      if (clock.now() - beganAnewAt >= ANEW_MS) {
        firstOpen = new Map();
        beganAnewAt = clock.now();
      }
      const from = (cursor ??= await readCursor(store, partition, thisMinute));
      const length = Math.max(0, Math.min(thisMinute - from.minute + 1, MAX_MINUTES));
      const walks = Array.from({ length }, (_, i): Walk => {
        const minute = from.minute + i;
        const open = firstOpen.get(minute) ?? 0;
        return { minute, firstOpen: open, next: open, isWhole: open === 0, isAtEnd: false };
      });
      const found = await walk(store, partition, walks, limit, isWanted);
      firstOpen = new Map(walks.map((each) => [each.minute, each.firstOpen]));
      await moveOn(from, walks, thisMinute);
      return found;
    },
  };
};

/** Reads document after document of these minutes, side by side, until there are enough. */
const walk = async (
  store: StateStore,
  partition: number,
  walks: readonly Walk[],
  limit: number,
  isWanted: (document: DueDocument) => boolean,
): Promise<readonly DueDocument[]> => {
  const wanted: DueDocument[] = [];
  for (let window = 1; ; window = WINDOW) {
    const going = walks.filter(({ isAtEnd }) => !isAtEnd);
    if (going.length === 0 || wanted.length >= limit) break;
    const keyOf = ({ minute, next }: Walk, i: number) =>
      dueDeliveriesKey(partition, minute, next + i);
    const keys = (each: Walk) => Array.from({ length: window }, (_, i) => keyOf(each, i));
    const found = await store.getMany(going.flatMap(keys));
    for (const each of going) {
      for (const key of keys(each)) {
        const stored = found.get(key);
        each.isAtEnd = stored === undefined;
        if (stored === undefined) break;
        const document = dueDocument(key, stored);
        if (isClosed(document) && each.firstOpen === each.next) each.firstOpen += 1;
        else if (!isClosed(document) && isWanted(document)) wanted.push(document);
        each.next += 1;
      }
    }
  }
  return wanted.toSorted((a, b) => minuteIn(a) - minuteIn(b)).slice(0, limit);
};

const minuteIn = ({ key }: DueDocument): number => Number(key.split(':')[2]);
