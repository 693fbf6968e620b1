import { useState } from 'preact/hooks';
import { Dialog } from '../../parts/dialog.tsx';
import { States } from '../../resource/states.tsx';
import { useResource } from '../../resource/use-resource.ts';
import { useConsole } from '../../shell/console-context.ts';
import { texts } from '../../texts.ts';
import { DiscardForm } from './discard-form.tsx';
import { LetterFacts } from './letter-facts.tsx';
import { ReplayForm } from './replay-form.tsx';
import { ReplayedEvent } from './replayed-event.tsx';
import type { Letter, Replay } from './edited-event.ts';

interface LetterDialogProps {
  readonly id: string;
  /** Something was decided about the letter. */
  readonly onDecided: () => void;
  readonly onClose: () => void;
}

const words = texts.operator.letters;

/** A dead letter: what it is, why it failed, what stands against replaying it, and what to do with it. */
export const LetterDialog = ({ id, onDecided, onClose }: LetterDialogProps) => {
  const { api } = useConsole();
  const [replayed, setReplayed] = useState<Replay | null>(null);
  const letter = useResource<Letter>(
    (signal) => api.GET('/operations/dlq/{id}', { params: { path: { id } }, signal }),
    [id],
  );
  const decided = () => {
    letter.refresh();
    onDecided();
  };
  return (
    <Dialog title={words.one(id)} onClose={onClose}>
      <div class="letter">
        <States of={letter}>
          {(shown) => (
            <>
              <LetterFacts letter={shown} />
              {replayed !== null && <ReplayedEvent replay={replayed} />}
              <ReplayForm
                letter={shown}
                onReplayed={(replay) => {
                  setReplayed(replay);
                  decided();
                }}
              />
              {shown.review?.state !== 'discarded' && <DiscardForm id={id} onDiscarded={decided} />}
            </>
          )}
        </States>
      </div>
    </Dialog>
  );
};
