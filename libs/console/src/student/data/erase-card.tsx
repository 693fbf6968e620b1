import { useState } from 'preact/hooks';
import { moment } from '../../format.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Field } from '../../parts/field.tsx';
import { reasonOf } from '../../resource/states.tsx';
import { useConsole } from '../../shell/console-context.ts';
import { texts } from '../../texts.ts';
import { type Erasure, useErasure } from './use-erasure.ts';

const words = texts.student.data;

/** Has everything erased, once the student has written who they are. */
export const EraseCard = () => {
  const { erasure, erase } = useErasure();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <section class="card" aria-labelledby="erase">
      <h2 id="erase">{words.eraseTitle}</h2>
      <p>{words.eraseLead}</p>
      <p role="status">{wordsOfErasure(erasure)}</p>
      <div>
        <button
          type="button"
          class="button--danger"
          disabled={erasure.kind === 'requested'}
          onClick={() => setIsAsking(true)}
        >
          {words.erase}
        </button>
      </div>
      {isAsking && (
        <Confirmation
          onClose={() => setIsAsking(false)}
          onConfirm={() => {
            setIsAsking(false);
            void erase();
          }}
        />
      )}
    </section>
  );
};

const wordsOfErasure = (erasure: Erasure): string => {
  switch (erasure.kind) {
    case 'none':
      return '';
    case 'requested':
      return words.erasing;
    case 'failed': {
      return words.notErased(reasonOf(erasure.failure));
    }
    case 'ended': {
      const { status, reason = '', final_after: final } = erasure.status;
      if (status === 'refused') return words.notErased(reason);
      return final === undefined ? words.erased : words.erasedFinally(moment(final));
    }
  }
};

interface ConfirmationProps {
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

const Confirmation = ({ onClose, onConfirm }: ConfirmationProps) => {
  const { session } = useConsole();
  const [typed, setTyped] = useState('');
  const isSame = typed.trim() === session.subject;
  return (
    <Dialog title={words.confirmTitle} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isSame) onConfirm();
        }}
      >
        <p>{words.confirmLead}</p>
        <Field label={words.confirmLabel(session.subject)}>
          {(id) => (
            <input
              id={id}
              autocomplete="off"
              spellcheck={false}
              value={typed}
              onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          )}
        </Field>
        <button type="submit" class="button--danger" disabled={!isSame}>
          {words.confirm}
        </button>
      </form>
    </Dialog>
  );
};
