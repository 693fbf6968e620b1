import { useEffect, useMemo, useState } from 'preact/hooks';
import { reasonOf } from '../../resource/states.tsx';
import { useConsole } from '../../shell/console-context.ts';
import { texts } from '../../texts.ts';
import { browserPush } from './browser-push.ts';
import { createPushGateway } from './push-gateway.ts';
import { type PushState, createPush } from './push.ts';

const words = texts.student.push;

/** Turns push on and off in this browser. */
export const PushCard = () => {
  const { api, toasts } = useConsole();
  const [state, setState] = useState<PushState | null>(null);
  const push = useMemo(
    () =>
      createPush({
        browser: browserPush(),
        gateway: createPushGateway(api),
        storage: localStorage,
      }),
    [api],
  );
  const settle = (doing: Promise<PushState>) => {
    setState(null);
    // What browsers throw has no form of its own: their words are all there is.
    doing.then(setState).catch((error: unknown) => {
      toasts.say(words.failed(error instanceof Error ? error.message : String(error)), 'bad');
      setState({ kind: 'off' });
    });
  };
  useEffect(() => settle(push.look()), [push]);
  return (
    <section class="card" aria-labelledby="push">
      <h2 id="push">{words.title}</h2>
      <p class="soft">{words.lead}</p>
      <p role="status">{wordsOfPush(state)}</p>
      {state?.kind === 'on' && (
        <button type="button" class="button--quiet" onClick={() => settle(push.disable())}>
          {words.disable}
        </button>
      )}
      {(state?.kind === 'off' || state?.kind === 'failed') && (
        <button type="button" onClick={() => settle(push.enable())}>
          {words.enable}
        </button>
      )}
    </section>
  );
};

const wordsOfPush = (state: PushState | null): string => {
  if (state === null) return words.looking;
  if (state.kind !== 'failed') return words.states[state.kind];
  return words.failed(reasonOf(state.failure));
};
