import { exactPercent, moment } from '../../format.ts';
import { scoreInWords } from '../../parts/score.tsx';
import { States } from '../../resource/states.tsx';
import { useConsole } from '../../shell/console-context.ts';
import { texts } from '../../texts.ts';
import { useTopicTitle } from '../curriculum-context.tsx';
import { useStudentResource } from '../use-student-resource.ts';
import { type Move, movesOf } from './moves.ts';

const words = texts.student.moved;

/** What moved the score and why, and what is missing for a level. */
export const MovedCard = () => {
  const { api } = useConsole();
  const titleOf = useTopicTitle();
  const explanation = useStudentResource((student_id, signal) =>
    api.POST('/mastery/explain', { body: { student_id }, signal }),
  );
  return (
    <section class="card" aria-labelledby="moved">
      <h2 id="moved">{words.title}</h2>
      <States of={explanation}>
        {({ sufficient, missing, moved, override }) => (
          <>
            {!sufficient && <p class="note">{words.missing(missing)}</p>}
            {override && <p class="note">{words.overridden}</p>}
            <Moves moves={movesOf(moved)} titleOf={titleOf} />
          </>
        )}
      </States>
    </section>
  );
};

interface MovesProps {
  readonly moves: readonly Move[];
  readonly titleOf: (topic: string) => string;
}

const Moves = ({ moves, titleOf }: MovesProps) => {
  if (moves.length === 0) return <p>{words.none}</p>;
  return (
    <ol class="plain-list" aria-label={words.title}>
      {moves.map((move) => (
        <li key={`${move.eventId} ${move.component}`} class="move">
          <Change of={move.change} />
          <span>
            <strong>{texts.student.components.names[move.component]}</strong>{' '}
            {words.fromTo(written(move.before), written(move.after))}
            <br />
            <span class="soft">
              {words.because(
                words.types[move.type] ?? words.otherType,
                move.topic === undefined ? null : titleOf(move.topic),
                moment(move.time),
              )}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
};

const written = (score: number | null): string => scoreInWords(score, exactPercent);

const Change = ({ of: change }: { readonly of: number }) => (
  <span class={`badge ${change < 0 ? 'badge--bad' : 'badge--good'}`}>
    {words.change(change < 0, exactPercent(Math.abs(change)))}
  </span>
);
