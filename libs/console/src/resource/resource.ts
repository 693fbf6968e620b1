import { type ReadonlySignal, signal } from '@preact/signals';
import type { Outcome } from '../api/ask.ts';
import type { Failure } from '../api/failure.ts';

/** Something that a view shows, on its way. */
export type ResourceState<Value> =
  | { readonly kind: 'loading' }
  /** `outdated` says why what is shown could not be loaded anew. */
  | { readonly kind: 'ready'; readonly value: Value; readonly outdated: Failure | null }
  /** It was answered, and there is nothing in it. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Something that a view shows, and how to have it anew. */
export interface Resource<Value> {
  readonly state: ReadonlySignal<ResourceState<Value>>;
  /** Asks again; what is shown stays until the answer is there. Several wishes at once are one. */
  readonly refresh: () => void;
  /** The view has left: what is on its way is given up. */
  readonly leave: () => void;
}

/** Where a resource comes from. */
export interface ResourceSource<Value> {
  readonly ask: (signal: AbortSignal) => Promise<Outcome<Value>>;
  /**
   * Whether there is nothing to show in an answer. With it, a 404 means so, too: nothing is known yet. Without it
   * nothing is empty, and what is not found is missed.
   */
  readonly isEmpty?: ((value: Value) => boolean) | undefined;
}

/** Asks at once, and again on each wish: a wish while an answer is on its way asks once more after it. */
export const createResource = <Value>({ ask, isEmpty }: ResourceSource<Value>): Resource<Value> => {
  const state = signal<ResourceState<Value>>({ kind: 'loading' });
  const leaving = new AbortController();
  let isAsking = false;
  let isWished = false;

  const load = async (): Promise<void> => {
    isAsking = true;
    do {
      isWished = false;
      const outcome = await ask(leaving.signal);
      if (leaving.signal.aborted) return;
      state.value = next(state.peek(), outcome, isEmpty);
    } while (isWished as boolean);
    isAsking = false;
  };
  const refresh = (): void => {
    isWished = true;
    if (!isAsking) load().catch(ifStillThere(leaving.signal));
  };
  refresh();
  return { state, refresh, leave: () => leaving.abort() };
};

/** Whoever has left wants no answer, so its absence is no error. */
const ifStillThere = (left: AbortSignal) => (error: unknown) => {
  if (!left.aborted) reportError(error);
};

const next = <Value>(
  before: ResourceState<Value>,
  outcome: Outcome<Value>,
  isEmpty: ((value: Value) => boolean) | undefined,
): ResourceState<Value> => {
  if (outcome.kind === 'answer') {
    const { value } = outcome;
    return isEmpty?.(value) ? { kind: 'empty' } : { kind: 'ready', value, outdated: null };
  }
  const { failure } = outcome;
  if (isEmpty && failure.kind === 'problem' && failure.problem.status === 404)
    return { kind: 'empty' };
  // Old numbers that say so are of more use than none; what is not theirs to see any more has to go.
  const isKept = before.kind === 'ready' && failure.kind !== 'not-allowed';
  return isKept ? { ...before, outdated: failure } : { kind: 'failed', failure };
};
