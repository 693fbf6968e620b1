import { signal } from '@preact/signals';
import type { Outcome } from '../../api/ask.ts';
import type { Resource, ResourceState } from '../../resource/resource.ts';

/** One page of a list, and where the next one begins; null at the end. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** What of a list is there. */
export interface Listed<Item> {
  readonly items: readonly Item[];
  /** There may be more. */
  readonly isMore: boolean;
  readonly isAsking: boolean;
}

/** A list that comes page by page. */
export interface Pages<Item> extends Resource<Listed<Item>> {
  /** Asks for what comes after what is there. */
  readonly more: () => void;
}

/** Asks for the page that begins at a cursor, the first one at null. */
export type AskPage<Item> = (
  cursor: string | null,
  signal: AbortSignal,
) => Promise<Outcome<ListPage<Item>>>;

/** A page may hold nothing and go on all the same: so many are looked through at once. */
const AT_ONCE = 10;
/** So many items are worth showing. */
const ENOUGH = 20;

/** Asks for the first items at once, and for more on each wish; `refresh` begins anew. */
export const createPages = <Item>(ask: AskPage<Item>): Pages<Item> => {
  const state = signal<ResourceState<Listed<Item>>>({ kind: 'loading' });
  const leaving = new AbortController();
  let turn = 0;
  let held: ListPage<Item> = { items: [], next: null };

  const load = async (from: ListPage<Item>): Promise<void> => {
    const mine = (turn += 1);
    let so: ListPage<Item> = from;
    for (let asked = 0; asked < AT_ONCE; asked += 1) {
      const outcome = await ask(so.next, leaving.signal);
      // Who has left, or wished for something else meanwhile, wants no answer.
      if (leaving.signal.aborted || mine !== turn) return;
      if (outcome.kind === 'failure') {
        state.value = failed(state.peek(), outcome);
        return;
      }
      so = { items: [...so.items, ...outcome.value.items], next: outcome.value.next };
      if (so.next === null || so.items.length - from.items.length >= ENOUGH) break;
    }
    held = so;
    state.value = shown(so);
  };
  const begin = (from: ListPage<Item>): void => {
    load(from).catch((error: unknown) => {
      if (!leaving.signal.aborted) reportError(error);
    });
  };
  begin({ items: [], next: null });
  return {
    state,
    refresh: () => begin({ items: [], next: null }),
    more: () => {
      const now = state.peek();
      if (now.kind !== 'ready' || held.next === null) return;
      state.value = { ...now, value: { ...now.value, isAsking: true } };
      begin(held);
    },
    leave: () => leaving.abort(),
  };
};

const shown = <Item>({ items, next }: ListPage<Item>): ResourceState<Listed<Item>> => {
  if (items.length === 0 && next === null) return { kind: 'empty' };
  const value = { items, isMore: next !== null, isAsking: false };
  return { kind: 'ready', value, outdated: null };
};

const failed = <Item>(
  before: ResourceState<Listed<Item>>,
  { failure }: Extract<Outcome<unknown>, { readonly kind: 'failure' }>,
): ResourceState<Listed<Item>> => {
  if (before.kind !== 'ready' || failure.kind === 'not-allowed') return { kind: 'failed', failure };
  return { ...before, value: { ...before.value, isAsking: false }, outdated: failure };
};
