import { useState } from 'preact/hooks';
import { outcomeOf } from '../../api/ask.ts';
import { Field } from '../../parts/field.tsx';
import { reasonOf } from '../../resource/states.tsx';
import { useConsole } from '../../shell/console-context.ts';
import { texts } from '../../texts.ts';

const words = texts.student.preferences.confirm;

/** Takes the code that was sent to a new address: before it comes back nothing else goes there. */
export const ConfirmEmail = ({ onConfirmed }: { readonly onConfirmed: () => void }) => {
  const { api, toasts } = useConsole();
  const [code, setCode] = useState('');
  const confirm = async () => {
    const body = { code: code.trim() };
    const outcome = await outcomeOf(api.POST('/notifications/email/confirm', { body }));
    if (outcome.kind === 'failure') {
      toasts.say(words.failed(reasonOf(outcome.failure)), 'bad');
      return;
    }
    toasts.say(words.done);
    onConfirmed();
  };
  return (
    <form
      class="form note"
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      <Field label={words.code}>
        {(id) => (
          <input
            id={id}
            required
            autocomplete="one-time-code"
            value={code}
            onInput={({ currentTarget }) => setCode(currentTarget.value)}
          />
        )}
      </Field>
      <button type="submit">{words.submit}</button>
    </form>
  );
};
