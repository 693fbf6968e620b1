import { useEffect, useState } from 'preact/hooks';
import { type Answered, outcomeOf } from '../api/ask.ts';
import { type Resource, type ResourceState, createResource } from './resource.ts';

/** A resource as a view sees it. */
export interface UsedResource<Value> {
  readonly state: ResourceState<Value>;
  readonly refresh: () => void;
}

/**
 * Asks the gateway for what a view shows, for as long as the view is there.
 * @param call a call of the client, with the signal that gives it up
 * @param isEmpty whether there is nothing to show in an answer; with it, what is not found (404) is empty, too
 * @param about what the call depends on: it is asked anew when one of these changes
 */
export const useResource = <Value>(
  call: (signal: AbortSignal) => Promise<Answered<Value>>,
  about: readonly unknown[],
  isEmpty?: (value: Value) => boolean,
): UsedResource<Value> => {
  const [resource, setResource] = useState<Resource<Value> | null>(null);
  useEffect(() => {
    const ask = (signal: AbortSignal) => outcomeOf(call(signal));
    const made = createResource({ ask, isEmpty });
    setResource(made);
    const whenBack = () => made.refresh();
    addEventListener('online', whenBack);
    return () => {
      removeEventListener('online', whenBack);
      made.leave();
    };
  }, about);
  return {
    state: resource?.state.value ?? { kind: 'loading' },
    refresh: resource?.refresh ?? NOTHING,
  };
};

const NOTHING = (): void => undefined;
