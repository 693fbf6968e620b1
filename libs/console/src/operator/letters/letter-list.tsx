import type { components } from '@mastery/client';
import { moment } from '../../format.ts';
import { VirtualList } from '../../parts/virtual-list.tsx';
import { texts } from '../../texts.ts';

type Summary = components['schemas']['DeadLetterPage']['letters'][number];

const words = texts.operator.letters;
/** Two lines and their room, pixels. */
const ROW_HEIGHT = 76;

interface LetterListProps {
  readonly letters: readonly Summary[];
  readonly onOpen: (id: string) => void;
}

/** Dead letters, newest first. */
export const LetterList = ({ letters, onOpen }: LetterListProps) => (
  <VirtualList
    label={words.list}
    items={letters}
    keyOf={({ id }) => id}
    rowHeight={ROW_HEIGHT}
    show={(letter) => <LetterRow letter={letter} onOpen={onOpen} />}
  />
);

interface LetterRowProps {
  readonly letter: Summary;
  readonly onOpen: (id: string) => void;
}

const LetterRow = ({ letter, onOpen }: LetterRowProps) => {
  const { id, reason, detail, failed_at: failedAt, review } = letter;
  return (
    <div class="row">
      <span class="badge badge--bad">{reason}</span>
      <span class="row__text">
        <strong>{id}</strong> <span title={detail}>{detail}</span>
        <small class="soft">
          {failedAt === null ? words.unknownTime : moment(failedAt)}
          {review && ` · ${words.states[review.state]}`}
        </small>
      </span>
      <button
        type="button"
        class="button--quiet"
        aria-label={words.openOne(id)}
        onClick={() => onOpen(id)}
      >
        {words.open}
      </button>
    </div>
  );
};
