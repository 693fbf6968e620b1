import { useState } from 'preact/hooks';
import { outcomeOf } from '../../api/ask.ts';
import { saveAs } from '../../parts/save-as.ts';
import { reasonOf } from '../../resource/states.tsx';
import { useConsole } from '../../shell/console-context.ts';
import { texts } from '../../texts.ts';

const words = texts.student.data;

/** Saves everything as a file. */
export const ExportCard = () => {
  const { api, session, toasts } = useConsole();
  const [isBusy, setIsBusy] = useState(false);
  const download = async () => {
    setIsBusy(true);
    const outcome = await outcomeOf<Blob>(
      api.GET('/students/{id}/export', {
        ...{ params: { path: { id: session.subject } }, parseAs: 'blob' },
      }),
    );
    setIsBusy(false);
    if (outcome.kind === 'answer') {
      saveAs(outcome.value, words.file(session.subject));
      toasts.say(words.exported);
    } else {
      toasts.say(words.notExported(reasonOf(outcome.failure)), 'bad');
    }
  };
  return (
    <section class="card" aria-labelledby="export">
      <h2 id="export">{words.exportTitle}</h2>
      <p>{words.exportLead}</p>
      <div>
        <button type="button" disabled={isBusy} onClick={() => void download()}>
          {isBusy ? words.exporting : words.export}
        </button>
      </div>
    </section>
  );
};
