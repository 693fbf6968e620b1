import { CREATE_ONLY, type StateOperation, type StateStore } from '@mastery/ports';
import { deliveriesCursorKey } from '@mastery/state-keys';

/** The first minute in which something may be due, and its ETag in the store. */
export interface Cursor {
  readonly minute: number;
  readonly etag: string | undefined;
}

/** Where a partition without a cursor begins: so long before now, minutes. */
const FIRST_LOOK_BACK = 24 * 60;

/** @throws StateStoreUnavailable */
export const readCursor = async (
  store: StateStore,
  partition: number,
  thisMinute: number,
): Promise<Cursor> => {
  const key = deliveriesCursorKey(partition);
  const found = (await store.getMany([key])).get(key);
  if (found === undefined) return { minute: thisMinute - FIRST_LOOK_BACK, etag: undefined };
  const { minute } = JSON.parse(found.value) as Pick<Cursor, 'minute'>;
  return { minute, etag: found.etag };
};

/** What moves a cursor on. */
export const cursorWrite = (
  partition: number,
  minute: number,
  { etag }: Cursor,
): StateOperation => ({
  kind: 'upsert',
  key: deliveriesCursorKey(partition),
  value: JSON.stringify({ minute }),
  etag: etag ?? CREATE_ONLY,
});
