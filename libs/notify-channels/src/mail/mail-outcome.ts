import type { SendOutcome } from '@mastery/ports';

/** Codes of RFC 3463 for an address that does not exist: no such mailbox; a domain that takes no mail. */
const NO_SUCH_ADDRESS: readonly string[] = ['5.1.1', '5.1.10'];

/** Login wanted, too weak or failed: that is about us, and an operator can mend it before the tries are over. */
const LOGIN_TROUBLE: readonly number[] = [530, 534, 535, 538];

/**
 * What a failed e-mail means. A 4xx, trouble with the connection and trouble with our login may pass; any other
 * 5xx stays. Servers quote addresses in their words, so a reason holds codes and commands only.
 */
export const outcomeOfFailure = (error: unknown): SendOutcome => {
  const { code, command, response, responseCode } = detailsOf(error);
  if (responseCode === undefined) {
    return { kind: 'retry', reason: `no answer: ${code ?? 'unknown error'}` };
  }
  const enhanced = /^\d{3}[ -](?<code>\d\.\d{1,3}\.\d{1,3})(?: |$)/.exec(response ?? '')?.groups?.[
    'code'
  ];
  const status = enhanced === undefined ? String(responseCode) : `${responseCode} ${enhanced}`;
  const reason = `answered ${status}${command === undefined ? '' : ` to ${command}`}`;
  const isPassing = responseCode < 500 || LOGIN_TROUBLE.includes(responseCode);
  if (isPassing) return { kind: 'retry', reason };
  const isUnknown = command === 'RCPT TO' && NO_SUCH_ADDRESS.includes(enhanced ?? '');
  return { kind: isUnknown ? 'gone' : 'refused', reason };
};

interface FailureDetails {
  readonly code?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

const detailsOf = (error: unknown): FailureDetails =>
  typeof error === 'object' && error !== null ? error : {};
