import {
  CREATE_ONLY,
  type StateOperation,
  type StateStore,
  etagAfterWrite,
  writing,
} from '@mastery/ports';
import { TTL_SECONDS } from '@mastery/state-keys';
import type { SendState } from './send-state.ts';

/** A state as it stands under its send key; the ETag of one that is absent admits its creation only. */
export interface StoredState {
  readonly state: SendState | undefined;
  readonly etag: string;
}

/** A state to write under a send key. */
export interface StateWrite {
  readonly key: string;
  readonly state: SendState;
  /** Of what it takes the place of. */
  readonly etag: string;
}

/** States under send keys: a message changes hands under its ETag, one key at a time. */
export interface SendStates {
  /** @throws StateStoreUnavailable */
  read(keys: readonly string[]): Promise<ReadonlyMap<string, StoredState>>;
  /**
   * Writes each state whose key is as it was. Resolves with what stands under the keys then: ours, or what
   * somebody wrote who was faster.
   * @throws StateStoreUnavailable, StateWriteUnknown
   */
  write(writes: readonly StateWrite[]): Promise<ReadonlyMap<string, StoredState>>;
}

const ABSENT: StoredState = { state: undefined, etag: CREATE_ONLY };

/** Send keys in the state store. */
export const createSendStates = (store: StateStore): SendStates => {
  const read: SendStates['read'] = async (keys) => {
    const found = await store.getMany(keys);
    return new Map(
      keys.map((key): [string, StoredState] => {
        const stored = found.get(key);
        if (stored === undefined) return [key, ABSENT];
        return [key, { state: JSON.parse(stored.value) as SendState, etag: stored.etag }];
      }),
    );
  };
  return {
    read,
    write: async (writes) => {
      if (writes.length === 0) return new Map();
      return writing(async (tries) => {
        // What was refused because somebody else was faster is theirs, and no reason to write again.
        const before = tries === 1 ? null : await read(writes.map(({ key }) => key));
        const isOpen = ({ key, etag }: StateWrite) =>
          before === null || before.get(key)?.etag === etag;
        const open = writes.filter(isOpen);
        if (open.length === 0 && before !== null) return before;
        await store.transact(open.map(operation));
        return before === null ? asWritten(writes) : read(writes.map(({ key }) => key));
      });
    },
  };
};

const asWritten = (writes: readonly StateWrite[]): ReadonlyMap<string, StoredState> =>
  new Map(writes.map(({ key, state, etag }) => [key, { state, etag: etagAfterWrite(etag) }]));

const operation = ({ key, state, etag }: StateWrite): StateOperation => ({
  kind: 'upsert',
  key,
  value: JSON.stringify(state),
  etag,
  ttlSeconds: TTL_SECONDS.sentNotification,
});
