import type { SendOutcome } from '@mastery/ports';
import type { HttpAnswer } from './guarded-http.ts';

/**
 * What an answer means for a message.
 * @param verdict what a status means by the channel's own rules
 */
export const outcomeOf = (
  answer: HttpAnswer,
  verdict: (status: number) => SendOutcome['kind'],
): SendOutcome => {
  switch (answer.kind) {
    case 'refused':
      return answer;
    case 'unanswered':
      return { kind: 'retry', reason: answer.reason };
    case 'answered':
      return judged(answer, verdict(answer.status));
  }
};

const judged = (
  { status, retryAfterMs }: Extract<HttpAnswer, { readonly kind: 'answered' }>,
  kind: SendOutcome['kind'],
): SendOutcome => {
  if (kind === 'sent') return { kind };
  const reason = `answered ${status}`;
  if (kind !== 'retry' || retryAfterMs === undefined) return { kind, reason };
  return { kind, reason, retryAfterMs };
};

/** Whether a status says that all went well. */
export const isSuccess = (status: number): boolean => status >= 200 && status < 300;
