import { useState } from 'preact/hooks';
import type { Outcome } from '../../api/ask.ts';
import { saveAs } from '../../parts/save-as.ts';
import { wordsOf } from '../../resource/states.tsx';
import { useConsole } from '../../shell/console-context.ts';
import { texts } from '../../texts.ts';

interface ExportButtonProps {
  /** What the file is called, without its ending. */
  readonly name: string;
  readonly load: () => Promise<Outcome<string>>;
}

/** Saves what the gateway tells as CSV. */
export const ExportButton = ({ name, load }: ExportButtonProps) => {
  const { toasts } = useConsole();
  const [isLoading, setIsLoading] = useState(false);
  const save = async (): Promise<void> => {
    setIsLoading(true);
    const outcome = await load();
    setIsLoading(false);
    if (outcome.kind === 'failure') {
      toasts.say(texts.teacher.notExported(wordsOf(outcome.failure).title), 'bad');
      return;
    }
    const file = `${name}.csv`;
    saveAs(new Blob([outcome.value], { type: 'text/csv' }), file);
    toasts.say(texts.teacher.exported(file));
  };
  return (
    <button
      type="button"
      class="button--quiet"
      disabled={isLoading}
      onClick={() => void save().catch(reportError)}
    >
      {texts.teacher.exportCsv}
    </button>
  );
};
