import { useCallback } from 'preact/hooks';
import { States } from '../../resource/states.tsx';
import { useResource } from '../../resource/use-resource.ts';
import { useConsole } from '../../shell/console-context.ts';
import { texts } from '../../texts.ts';
import { useEvery } from '../use-every.ts';
import type { Replay } from './edited-event.ts';

const words = texts.operator.letters;
/** How often it is asked while nothing has come of it, milliseconds. */
const EVERY_MS = 1_000;

/** What came of an event that was sent in a letter's place, as soon as something has. */
export const ReplayedEvent = ({ replay }: { readonly replay: Replay }) => {
  const { api } = useConsole();
  const status = useResource(
    (signal) => {
      const { event_id, partition, offset } = replay;
      // Where it lies tells an event that waits from one that nobody knows.
      const query = { ...(partition !== undefined && { partition }), ...(offset && { offset }) };
      return api.GET('/mastery/ingest/{event_id}', {
        params: { path: { event_id }, query },
        signal,
      });
    },
    [replay.event_id],
  );
  const isOver = status.state.kind === 'ready' && status.state.value.status !== 'accepted';
  const look = useCallback(() => {
    if (!isOver) status.refresh();
  }, [isOver, status.refresh]);
  useEvery(look, EVERY_MS);
  return (
    <States of={status}>
      {({ status: became, reason }) => (
        <p class={became === 'applied' ? 'verdict verdict--good' : 'verdict'} role="status">
          {words.became[became]} {reason}
        </p>
      )}
    </States>
  );
};
