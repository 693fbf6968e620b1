import type { Reviewer } from '@mastery/api-schemas';

/** Which letter, in whose name, and what to send in the original's place. */
export interface ReplayRequest {
  readonly id: string;
  readonly by: Reviewer;
  readonly event?: object | undefined;
  /** W3C trace context of the operator's request. */
  readonly traceparent: string;
}

/** Why nothing of before an erasure is replayed. */
export const ERASED =
  'the student was erased after this record: replaying it would bring back what was to be forgotten';
