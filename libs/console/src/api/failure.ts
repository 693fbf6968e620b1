import type { components } from '@mastery/client';

/** RFC 9457 problem document, as every refusal of the gateway has it. */
export type Problem = components['schemas']['Problem'];

/** Why something could not be shown or done. */
export type Failure =
  /** The gateway says what is wrong. */
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** It is not theirs to see. */
  | { readonly kind: 'not-allowed' }
  /** The token no longer counts. */
  | { readonly kind: 'signed-out' }
  /** The gateway did not answer at all. */
  | { readonly kind: 'offline' };

/** The failure behind an answer that is none. */
export const failureOf = (status: number, problem: Problem | undefined): Failure => {
  if (status === 401) return { kind: 'signed-out' };
  if (status === 403) return { kind: 'not-allowed' };
  return { kind: 'problem', problem: problem ?? unreadable(status) };
};

/** The kind of a problem: the last part of its `type`. */
export const kindOf = ({ type }: Problem): string => type.slice(type.lastIndexOf(':') + 1);

/** What stands between here and the gateway may answer, too, and knows nothing of problem documents. */
const unreadable = (status: number): Problem => ({
  ...{ type: 'urn:mastery-engine:problem:unreadable', title: `HTTP ${status}`, status },
  trace_id: '',
});
