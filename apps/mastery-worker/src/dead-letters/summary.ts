import type { DeadLetterDetail, DeadLetterReview, DeadLetterSummary } from '@mastery/api-schemas';
import { shown, shownText } from './content.ts';
import type { DeadLetter } from './letter.ts';

/** A dead letter as a list shows it. */
export const summaryOf = (
  letter: DeadLetter,
  review: DeadLetterReview | null,
): DeadLetterSummary => ({
  id: letter.id,
  dlq_id: letter.dlqId,
  reason: letter.reason,
  error: letter.error,
  detail: letter.detail,
  attempts: letter.attempts,
  source: letter.source,
  student_id: letter.studentId,
  failed_at: letter.failedAt,
  review,
});

/** A dead letter with its content. */
export const detailOf = (
  letter: DeadLetter,
  review: DeadLetterReview | null,
  errors: DeadLetterDetail['errors'],
): DeadLetterDetail => ({
  ...summaryOf(letter, review),
  key: letter.key === null ? null : shownText(letter.key),
  value: letter.value === null ? null : shown(letter.value),
  headers: Object.fromEntries(
    Object.entries(letter.headers).map(([name, bytes]) => [name, shownText(bytes)]),
  ),
  errors,
});
