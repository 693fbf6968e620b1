import type { LearningEvent } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';
import type { Step } from './history.ts';
import type { Refused } from './judge.ts';

/** What must become of one record of `mastery.requests`. */
export type Verdict =
  | { readonly kind: 'applied'; readonly record: LogRecord; readonly step: Step }
  | { readonly kind: 'duplicate'; readonly record: LogRecord }
  | { readonly kind: 'dead'; readonly record: LogRecord; readonly why: Refused };

/** Who claimed an id first: an event that counted, or one that was refused. */
export interface Claim {
  readonly record: LogRecord;
  readonly event: LearningEvent;
  /** The code of the refusal; null when the event counted. */
  readonly refused: string | null;
}
