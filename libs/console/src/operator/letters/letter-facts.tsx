import { moment } from '../../format.ts';
import { texts } from '../../texts.ts';
import type { Letter } from './edited-event.ts';

const words = texts.operator.letters;

/** Why a record was put aside, where it came from, and what was decided about it. */
export const LetterFacts = ({ letter }: { readonly letter: Letter }) => (
  <>
    <dl class="facts">
      <dt>{words.reason}</dt>
      <dd>
        <span class="badge badge--bad">{letter.reason}</span> {letter.error}
      </dd>
      <dt>{words.detail}</dt>
      <dd>{letter.detail}</dd>
      <dt>{words.source}</dt>
      <dd>
        {letter.source === null
          ? words.unknownSource
          : words.place(letter.source.topic, letter.source.partition, letter.source.offset)}
      </dd>
      <dt>{words.student}</dt>
      <dd>{letter.student_id ?? words.noStudent}</dd>
      <dt>{words.failedAt}</dt>
      <dd>{letter.failed_at === null ? words.unknownTime : moment(letter.failed_at)}</dd>
      <dt>{words.attempts}</dt>
      <dd>{letter.attempts ?? '–'}</dd>
    </dl>
    <Review review={letter.review} />
    {letter.errors.length > 0 && (
      <div class="note note--warn">
        <p>{words.against}</p>
        <ul>
          {letter.errors.map(({ path, message }) => (
            <li key={path + message}>
              <code>{path}</code> {message}
            </li>
          ))}
        </ul>
      </div>
    )}
  </>
);

const Review = ({ review }: Pick<Letter, 'review'>) => {
  if (review === null) return null;
  const { state, by, at, reason } = review;
  return (
    <p class="note" role="status">
      {words.decided(words.states[state], by.subject, moment(at))}
      {reason !== undefined && ` ${words.because(reason)}`}
    </p>
  );
};
