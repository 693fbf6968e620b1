import type {
  DeadLetterCode,
  DeadLetterReason,
  LearningEvent,
  ResultEvent,
} from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';
import type { MasteryDocument } from './document.ts';

/** Why a record is refused: the reason on the wire, a stable code, and what is wrong. */
export interface Refusal {
  readonly reason: DeadLetterReason;
  readonly code: DeadLetterCode;
  readonly detail: string;
  readonly attempts: number;
}

/** A refusal that no retry could change. */
export const refusal = (
  reason: DeadLetterReason,
  { code, detail }: Pick<Refusal, 'code' | 'detail'>,
): Refusal => ({ reason, code, detail, attempts: 1 });

/** A record after event validation. */
export type Judged =
  | { readonly kind: 'event'; readonly record: LogRecord; readonly event: LearningEvent }
  | {
      readonly kind: 'refused';
      readonly record: LogRecord;
      /** Null when the record could not even be read as an event. */
      readonly event: LearningEvent | null;
      readonly refusal: Refusal;
    };

/** What became of one record; every outcome is handled in one place, `batch/`. */
export type Outcome =
  | {
      readonly kind: 'applied';
      readonly record: LogRecord;
      readonly event: LearningEvent;
      readonly document: MasteryDocument;
      readonly results: readonly ResultEvent[];
    }
  | {
      readonly kind: 'redelivered';
      readonly record: LogRecord;
      readonly event: LearningEvent;
      readonly results: readonly ResultEvent[];
    }
  | { readonly kind: 'duplicate'; readonly record: LogRecord; readonly event: LearningEvent }
  | {
      readonly kind: 'dead-lettered';
      readonly record: LogRecord;
      readonly event: LearningEvent | null;
      readonly refusal: Refusal;
    };

/** What became of a record, in a word: the label of metrics. */
export const outcomeLabel = (outcome: Outcome): 'applied' | 'duplicate' | 'invalid' | 'failed' => {
  switch (outcome.kind) {
    case 'applied':
      return 'applied';
    case 'redelivered':
    case 'duplicate':
      return 'duplicate';
    case 'dead-lettered':
      return outcome.refusal.reason === 'processing' ? 'failed' : 'invalid';
  }
};

/** The offset of a record as a number; offsets stay far below 2^53. */
export const offsetOf = (record: LogRecord): number => Number(record.offset);
