import { useState } from 'preact/hooks';
import { Field } from '../../parts/field.tsx';
import { texts } from '../../texts.ts';
import { ChannelsFields } from './channels-fields.tsx';
import { Check } from './check.tsx';
import type { Preferences } from './preferences.ts';
import { TimesFields } from './times-fields.tsx';

const words = texts.student.preferences;

interface PreferencesFormProps {
  readonly chosen: Preferences;
  readonly onSave: (preferences: Preferences) => Promise<void>;
}

/** All choices in one form; nothing changes before it is saved. */
export const PreferencesForm = ({ chosen, onSave }: PreferencesFormProps) => {
  const [preferences, setPreferences] = useState(chosen);
  const [isSaving, setIsSaving] = useState(false);
  const save = async () => {
    setIsSaving(true);
    await onSave(preferences);
    setIsSaving(false);
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Check
        label={words.optOut}
        isOn={preferences.opted_out}
        onChange={(opted_out) => setPreferences({ ...preferences, opted_out })}
      />
      <ChannelsFields preferences={preferences} onChange={setPreferences} />
      <TimesFields preferences={preferences} onChange={setPreferences} />
      <Field label={words.email}>
        {(id) => (
          <input
            id={id}
            type="email"
            autocomplete="email"
            value={preferences.email ?? ''}
            onInput={({ currentTarget: { value } }) =>
              setPreferences({ ...preferences, email: value === '' ? null : value })
            }
          />
        )}
      </Field>
      <button type="submit" disabled={isSaving}>
        {words.save}
      </button>
    </form>
  );
};
