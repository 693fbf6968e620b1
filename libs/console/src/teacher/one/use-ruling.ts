import type { components } from '@mastery/client';
import { type Answered, outcomeOf } from '../../api/ask.ts';
import type { Failure } from '../../api/failure.ts';
import { reasonOf } from '../../resource/states.tsx';
import { useConsole } from '../../shell/console-context.ts';
import { later } from '../../shell/later.ts';
import { texts } from '../../texts.ts';
import { askStatus, became } from './became.ts';

type Sent = components['schemas']['SentEvents'];

/** A ruling and what is said once it counts. */
export interface Ruling {
  readonly send: () => Promise<Answered<Sent>>;
  readonly done: string;
}

/** Half a minute: what lies before it in the log has to be applied first. */
const PATIENCE = {
  tries: 60,
  rest: () => new Promise<void>((resolve) => void later(resolve, 500)),
};

const words = texts.teacher.override;

/** Sends what a teacher decides about a student, and says what came of it. @param onApplied once it counts */
export const useRuling = (onApplied: () => void) => {
  const { api, toasts } = useConsole();
  const fail = (failure: Failure): void => {
    toasts.say(words.failed(reasonOf(failure)), 'bad');
  };
  const follow = async (sent: Sent, done: string): Promise<void> => {
    const [event] = sent.results;
    if (!event) return;
    const outcome = await became(askStatus(api, event), PATIENCE);
    if (outcome.kind === 'failure') {
      fail(outcome.failure);
      return;
    }
    const { status, reason } = outcome.value;
    if (status === 'failed') toasts.say(words.failed(reason ?? status), 'bad');
    else toasts.say(status === 'applied' ? done : words.slow);
    onApplied();
  };

  /** @returns whether the broker has it; it counts a moment later */
  return async ({ send, done }: Ruling): Promise<boolean> => {
    const sent = await outcomeOf(send());
    if (sent.kind === 'failure') {
      fail(sent.failure);
      return false;
    }
    toasts.say(words.sent);
    void follow(sent.value, done).catch(reportError);
    return true;
  };
};
