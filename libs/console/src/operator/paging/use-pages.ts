import { useEffect, useState } from 'preact/hooks';
import { type Answered, outcomeOf } from '../../api/ask.ts';
import type { UsedResource } from '../../resource/use-resource.ts';
import { type ListPage, type Listed, type Pages, createPages } from './pages.ts';

/** A list that comes page by page, as a view sees it. */
export interface UsedPages<Item> extends UsedResource<Listed<Item>> {
  readonly more: () => void;
}

/**
 * Asks the gateway for a list for as long as the view is there.
 * @param call a call of the client for the page that begins at a cursor
 * @param pageOf takes an answer apart
 * @param about what the call depends on: the list begins anew when one of these changes
 */
export const usePages = <Answer, Item>(
  call: (cursor: string | null, signal: AbortSignal) => Promise<Answered<Answer>>,
  pageOf: (answer: Answer) => ListPage<Item>,
  about: readonly unknown[],
): UsedPages<Item> => {
  const [pages, setPages] = useState<Pages<Item> | null>(null);
  useEffect(() => {
    const made = createPages<Item>(async (cursor, signal) => {
      const outcome = await outcomeOf(call(cursor, signal));
      return outcome.kind === 'answer' ? { kind: 'answer', value: pageOf(outcome.value) } : outcome;
    });
    setPages(made);
    addEventListener('online', made.refresh);
    return () => {
      removeEventListener('online', made.refresh);
      made.leave();
    };
  }, about);
  return {
    state: pages?.state.value ?? { kind: 'loading' },
    refresh: pages?.refresh ?? NOTHING,
    more: pages?.more ?? NOTHING,
  };
};

const NOTHING = (): void => undefined;
