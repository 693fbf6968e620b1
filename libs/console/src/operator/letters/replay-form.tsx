import { useId, useState } from 'preact/hooks';
import { outcomeOf } from '../../api/ask.ts';
import type { Failure } from '../../api/failure.ts';
import { useConsole } from '../../shell/console-context.ts';
import { texts } from '../../texts.ts';
import { type Letter, type Replay, editableText, editedEvent } from './edited-event.ts';
import { Refusal } from './refusal.tsx';

interface ReplayFormProps {
  readonly letter: Letter;
  readonly onReplayed: (replay: Replay) => void;
}

const words = texts.operator.letters;

/** The event in an editor, to be sent once more, as it is or edited. */
export const ReplayForm = ({ letter, onReplayed }: ReplayFormProps) => {
  const { api, toasts } = useConsole();
  const [original] = useState(() => editableText(letter.value));
  const [text, setText] = useState(original);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSending, setIsSending] = useState(false);
  const edited = editedEvent(original, text);
  const replay = async () => {
    if (edited.kind === 'no-json' || edited.kind === 'no-object') return;
    setIsSending(true);
    const body = edited.kind === 'event' ? { event: { ...edited.event } } : {};
    const path = { id: letter.id };
    const outcome = await outcomeOf(
      api.POST('/operations/dlq/{id}/replay', { params: { path }, body }),
    );
    setIsSending(false);
    setFailure(outcome.kind === 'failure' ? outcome.failure : null);
    if (outcome.kind === 'failure') return;
    const { replay: sent } = outcome.value.review;
    toasts.say(words.wasReplayed(letter.id));
    if (sent) onReplayed(sent);
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void replay();
      }}
    >
      <Editor
        text={text}
        onInput={setText}
        wrong={edited.kind === 'no-json' || edited.kind === 'no-object' ? words[edited.kind] : null}
        isRefused={failure !== null}
      />
      {failure && <Refusal failure={failure} />}
      <button
        type="submit"
        disabled={isSending || edited.kind === 'no-json' || edited.kind === 'no-object'}
      >
        {edited.kind === 'event' ? words.replayEdited : words.replay}
      </button>
    </form>
  );
};

interface EditorProps {
  readonly text: string;
  readonly onInput: (text: string) => void;
  /** Why the text cannot be sent; null when it can. */
  readonly wrong: string | null;
  readonly isRefused: boolean;
}

const Editor = ({ text, onInput, wrong, isRefused }: EditorProps) => {
  const id = useId();
  const hint = `${id}-hint`;
  return (
    <div class="field">
      <label for={id}>{words.event}</label>
      <textarea
        id={id}
        class="letter__editor"
        rows={12}
        spellcheck={false}
        value={text}
        aria-describedby={hint}
        aria-invalid={wrong !== null || isRefused}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      <p id={hint} class="soft" role={wrong === null ? undefined : 'alert'}>
        {wrong ?? words.hint}
      </p>
    </div>
  );
};
