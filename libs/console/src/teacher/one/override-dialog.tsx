import { useState } from 'preact/hooks';
import { Dialog } from '../../parts/dialog.tsx';
import { useConsole } from '../../shell/console-context.ts';
import { texts } from '../../texts.ts';
import { type OverrideDraft, newDraft, requestOf } from './override-draft.ts';
import { OverrideFields } from './override-fields.tsx';
import { useRuling } from './use-ruling.ts';

interface OverrideDialogProps {
  readonly student: string;
  readonly topics: readonly string[];
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

const words = texts.teacher.override;

/** Sets a score by hand, with a reason and an end. */
export const OverrideDialog = (props: OverrideDialogProps) => {
  const { student: id, topics, onClose, onChanged } = props;
  const { api } = useConsole();
  const rule = useRuling(onChanged);
  const [draft, setDraft] = useState(() => newDraft(new Date()));
  const [isSending, setIsSending] = useState(false);
  const put = ({ topic }: OverrideDraft) => {
    const body = requestOf(draft);
    return topic === null
      ? api.PUT('/students/{id}/overrides/overall', { params: { path: { id } }, body })
      : api.PUT('/students/{id}/overrides/topics/{topic}', {
          ...{ params: { path: { id, topic } }, body },
        });
  };
  const send = async (): Promise<void> => {
    setIsSending(true);
    const isSent = await rule({ send: () => put(draft), done: words.stands });
    setIsSending(false);
    if (isSent) onClose();
  };
  return (
    <Dialog title={words.title(id)} onClose={onClose}>
      <p class="soft">{words.lead}</p>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void send().catch(reportError);
        }}
      >
        <OverrideFields
          draft={draft}
          topics={topics}
          onChange={(part) => setDraft({ ...draft, ...part })}
        />
        <button type="submit" disabled={isSending}>
          {words.submit}
        </button>
      </form>
    </Dialog>
  );
};
