import { useState } from 'preact/hooks';
import { outcomeOf } from '../../api/ask.ts';
import type { Failure } from '../../api/failure.ts';
import { Field } from '../../parts/field.tsx';
import { useConsole } from '../../shell/console-context.ts';
import { texts } from '../../texts.ts';
import { Refusal } from './refusal.tsx';

interface DiscardFormProps {
  readonly id: string;
  readonly onDiscarded: () => void;
}

const words = texts.operator.letters;
/** Characters, as the interface has it. */
const LONGEST_REASON = 500;

/** Lets a letter rest, with the reason, for whoever reads it later. */
export const DiscardForm = ({ id, onDiscarded }: DiscardFormProps) => {
  const { api, toasts } = useConsole();
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const discard = async () => {
    const call = { params: { path: { id } }, body: { reason } };
    const outcome = await outcomeOf(api.POST('/operations/dlq/{id}/discard', call));
    setFailure(outcome.kind === 'failure' ? outcome.failure : null);
    if (outcome.kind === 'failure') return;
    toasts.say(words.wasDiscarded(id));
    onDiscarded();
  };
  return (
    <form
      class="form letter__discard"
      onSubmit={(event) => {
        event.preventDefault();
        void discard();
      }}
    >
      <Field label={words.why}>
        {(field) => (
          <input
            id={field}
            required
            maxLength={LONGEST_REASON}
            value={reason}
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
        )}
      </Field>
      {failure && <Refusal failure={failure} />}
      <button type="submit" class="button--quiet">
        {words.discard}
      </button>
    </form>
  );
};
