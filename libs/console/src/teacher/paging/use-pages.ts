import { useEffect, useState } from 'preact/hooks';
import { type Answered, outcomeOf } from '../../api/ask.ts';
import { wordsOf } from '../../resource/states.tsx';
import { type UsedResource, useResource } from '../../resource/use-resource.ts';
import { useConsole } from '../../shell/console-context.ts';

interface Page {
  readonly next_cursor: string | null;
}

/** A list that the gateway tells page by page, as a view sees it. */
export interface UsedPages<Answer extends Page> {
  /** The first page: loading, failed and empty are those of it. */
  readonly first: UsedResource<Answer>;
  /** All that came after it. */
  readonly rest: readonly Answer[];
  /** Loads the next page; null at the end. */
  readonly more: (() => void) | null;
  readonly isLoadingMore: boolean;
}

const NONE: readonly never[] = [];

/** Asks for the first page while the view is there, and for each further one on a wish. A new first page begins anew. */
export const usePages = <Answer extends Page>(
  call: (signal: AbortSignal, cursor: string | undefined) => Promise<Answered<Answer>>,
  about: readonly unknown[],
  isEmpty?: (answer: Answer) => boolean,
): UsedPages<Answer> => {
  const { toasts } = useConsole();
  const first = useResource((signal) => call(signal, undefined), about, isEmpty);
  const head = first.state.kind === 'ready' ? first.state.value : null;
  const [rest, setRest] = useState<readonly Answer[]>(NONE);
  const [loading, setLoading] = useState<AbortController | null>(null);
  useEffect(() => {
    setRest(NONE);
    setLoading(null);
  }, [head]);
  useEffect(() => () => loading?.abort(), [loading]);

  const cursor = (rest.at(-1) ?? head)?.next_cursor ?? null;
  const load = async (from: string): Promise<void> => {
    const asking = new AbortController();
    setLoading(asking);
    const outcome = await outcomeOf(call(asking.signal, from));
    if (asking.signal.aborted) return;
    setLoading(null);
    if (outcome.kind === 'answer') setRest([...rest, outcome.value]);
    else toasts.say(wordsOf(outcome.failure).title, 'bad');
  };
  const ifStillThere = (error: unknown): void => {
    if (!(error instanceof DOMException && error.name === 'AbortError')) reportError(error);
  };
  return {
    ...{ first, rest, isLoadingMore: loading !== null },
    more: cursor === null ? null : () => void load(cursor).catch(ifStillThere),
  };
};
