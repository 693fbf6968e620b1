import { useState } from 'preact/hooks';
import { Dialog } from '../../parts/dialog.tsx';
import { useConsole } from '../../shell/console-context.ts';
import { texts } from '../../texts.ts';
import { type Override, scopeOf } from './overrides.tsx';
import { ReasonField } from './reason-field.tsx';
import { useRuling } from './use-ruling.ts';

interface WithdrawDialogProps {
  readonly student: string;
  readonly override: Override;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

const words = texts.teacher.override;

/** Takes an override back, with a reason. */
export const WithdrawDialog = (props: WithdrawDialogProps) => {
  const { student: id, override, onClose, onChanged } = props;
  const { api } = useConsole();
  const rule = useRuling(onChanged);
  const [reason, setReason] = useState('');
  const withdraw = () => {
    const body = { reason: reason.trim().normalize('NFC') };
    const { topic } = override;
    return topic === undefined
      ? api.POST('/students/{id}/overrides/overall/withdraw', { params: { path: { id } }, body })
      : api.POST('/students/{id}/overrides/topics/{topic}/withdraw', {
          ...{ params: { path: { id, topic } }, body },
        });
  };
  const send = async (): Promise<void> => {
    if (await rule({ send: withdraw, done: words.withdrawn })) onClose();
  };
  return (
    <Dialog title={words.withdrawOf(scopeOf(override))} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void send().catch(reportError);
        }}
      >
        <ReasonField label={words.withdrawReason} value={reason} onInput={setReason} />
        <button type="submit">{words.withdraw}</button>
      </form>
    </Dialog>
  );
};
