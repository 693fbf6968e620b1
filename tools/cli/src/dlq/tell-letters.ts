import type { DeadLetterPage, DeadLetterReview, DeadLetterSummary } from '@mastery/api-schemas';
import type { World } from '../cli.ts';

/** Lists dead letters, a line each, and says how to see more. */
export const tellPage = (
  { say }: Pick<World, 'say'>,
  { letters, next_cursor: cursor }: DeadLetterPage,
): void => {
  for (const letter of letters) say(lineOf(letter));
  if (letters.length === 0) say(cursor === null ? 'No dead letters' : 'None on this page');
  if (cursor !== null) say(`More: --cursor ${cursor}`);
};

const lineOf = (letter: DeadLetterSummary): string => {
  const { id, failed_at: at, student_id: student, reason, error, detail, review } = letter;
  const said = review === null ? 'open' : `${review.state} by ${review.by.subject}`;
  return [id, at ?? '?', student ?? '?', `${reason}/${error}`, said, detail].join('  ');
};

/** Says what was decided about a dead letter. */
export const tellReview = (
  { say }: Pick<World, 'say'>,
  id: string,
  { state, by, at, reason, replay, delivery }: DeadLetterReview,
): void => {
  say(`${id} ${state} by ${by.subject} at ${at}${reason === undefined ? '' : `: ${reason}`}`);
  if (delivery !== undefined) {
    const { due_at: due } = delivery;
    say(due === null ? '  its message was put back before' : `  its message is due at ${due}`);
  }
  if (replay === undefined) return;
  const { event_id: event, edited, partition = '?', offset = '?' } = replay;
  say(`  as event ${event}${edited ? ', edited' : ''}, on partition ${partition} at ${offset}`);
};
