import { useEffect, useState } from 'preact/hooks';
import { Choice } from '../../parts/choice.tsx';
import { States } from '../../resource/states.tsx';
import { useConsole } from '../../shell/console-context.ts';
import { Page } from '../../shell/page.tsx';
import { texts } from '../../texts.ts';
import { MoreButton } from '../paging/more-button.tsx';
import { usePages } from '../paging/use-pages.ts';
import { useFlow } from '../pipeline/use-flow.ts';
import { LetterDialog } from './letter-dialog.tsx';
import { LetterList } from './letter-list.tsx';

const words = texts.operator.letters;
const STATES = ['open', 'closed', 'all'] as const;
const REASONS = ['any', 'schema', 'business-rule', 'processing', 'delivery'] as const;
const LIMIT = 100;

/** Manual review and repair: dead letters to inspect, edit, replay and discard. */
export const LettersPage = () => {
  const { api } = useConsole();
  const [state, setState] = useState<(typeof STATES)[number]>('open');
  const [reason, setReason] = useState<(typeof REASONS)[number]>('any');
  const [opened, setOpened] = useState<string | null>(null);
  const letters = usePages(
    (cursor, signal) => {
      const from = { ...(cursor !== null && { cursor }), ...(reason !== 'any' && { reason }) };
      const query = { state, limit: LIMIT, ...from };
      return api.GET('/operations/dlq', { params: { query }, signal });
    },
    ({ letters: items, next_cursor: next }) => ({ items, next }),
    [state, reason],
  );
  useWhenLettersCome(letters.refresh);
  return (
    <Page title={words.title} lead={words.lead}>
      <div class="stack">
        <div class="filters">
          <Choice
            label={words.state}
            of={STATES}
            called={words.whichState}
            value={state}
            onChange={setState}
          />
          <Choice
            label={words.reason}
            of={REASONS}
            called={words.whichReason}
            value={reason}
            onChange={setReason}
          />
          <button type="button" class="button--quiet" onClick={letters.refresh}>
            {texts.operator.refresh}
          </button>
        </div>
        <States of={letters} empty={<p>{words.empty}</p>}>
          {(listed) => (
            <>
              <LetterList letters={listed.items} onOpen={setOpened} />
              <MoreButton of={listed} onMore={letters.more} />
            </>
          )}
        </States>
      </div>
      {opened !== null && (
        <LetterDialog id={opened} onDecided={letters.refresh} onClose={() => setOpened(null)} />
      )}
    </Page>
  );
};

/**
 * Reading the letters is dear, asking how many there are is not: the list is read again when their number changes. So it
 * is when the number is first known: a letter that came between the first list and the first number would be missed.
 */
const useWhenLettersCome = (run: () => void): void => {
  const { state } = useFlow();
  const appended =
    state.kind === 'ready'
      ? state.value.topics.find(({ topic }) => topic === 'mastery.dlq')?.appended
      : undefined;
  useEffect(() => {
    if (appended !== undefined) run();
  }, [appended]);
};
