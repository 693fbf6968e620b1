import type { components } from '@mastery/client';
import { outcomeOf } from '../../api/ask.ts';
import { States, reasonOf } from '../../resource/states.tsx';
import { useResource } from '../../resource/use-resource.ts';
import { useConsole } from '../../shell/console-context.ts';
import { texts } from '../../texts.ts';
import { ConfirmEmail } from './confirm-email.tsx';
import { PreferencesForm } from './preferences-form.tsx';
import type { Preferences } from './preferences.ts';

const words = texts.student.preferences;

/** What the student chose, to be changed. */
export const PreferencesCard = () => {
  const { api, toasts } = useConsole();
  const chosen = useResource<components['schemas']['PreferencesResponse']>(
    (signal) => api.GET('/notifications/preferences', { signal }),
    [],
  );
  const save = async (body: Preferences) => {
    const outcome = await outcomeOf(api.PUT('/notifications/preferences', { body }));
    if (outcome.kind === 'answer') toasts.say(words.saved);
    else {
      toasts.say(words.failed(reasonOf(outcome.failure)), 'bad');
    }
    chosen.refresh();
  };
  return (
    <section class="card" aria-labelledby="preferences">
      <h2 id="preferences">{words.title}</h2>
      <States of={chosen}>
        {({ preferences, email_state: emailState, updated_at: changedAt }) => (
          <>
            <PreferencesForm key={changedAt ?? ''} chosen={preferences} onSave={save} />
            {emailState === 'unconfirmed' && <ConfirmEmail onConfirmed={chosen.refresh} />}
          </>
        )}
      </States>
    </section>
  );
};
