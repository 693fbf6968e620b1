import { Field } from '../../parts/field.tsx';
import { texts } from '../../texts.ts';
import { Check } from './check.tsx';
import { DigestFields } from './digest-fields.tsx';
import { type Preferences, withQuietHours } from './preferences.ts';

const words = texts.student.preferences;

interface TimesFieldsProps {
  readonly preferences: Preferences;
  readonly onChange: (preferences: Preferences) => void;
}

/** When: quiet hours, the digest, and the zone that both are of. */
export const TimesFields = ({ preferences, onChange }: TimesFieldsProps) => {
  const { quiet_hours: quiet, time_zone: zone } = preferences;
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const setQuiet = (part: { readonly from?: string; readonly to?: string }) =>
    quiet && onChange({ ...preferences, quiet_hours: { ...quiet, ...part } });
  return (
    <>
      <Check
        label={words.quiet}
        isOn={quiet !== null}
        onChange={(isOn) => onChange(withQuietHours(preferences, isOn, here))}
      />
      {quiet && (
        <div class="in-row">
          <TimeField
            label={words.from}
            value={quiet.from}
            onChange={(from) => setQuiet({ from })}
          />
          <TimeField label={words.to} value={quiet.to} onChange={(to) => setQuiet({ to })} />
        </div>
      )}
      <DigestFields preferences={preferences} timeZone={here} onChange={onChange} />
      <Field label={words.timeZone}>
        {(id) => (
          <select
            id={id}
            value={zone ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...preferences, time_zone: value === '' ? null : value })
            }
          >
            <option value="">{words.noTimeZone}</option>
            {zonesWith(zone ?? here).map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
};

/** The zones that the browser knows, and the one that is in use, which may be an older name. */
const zonesWith = (zone: string): readonly string[] => [
  ...new Set([zone, ...Intl.supportedValuesOf('timeZone')]),
];

interface TimeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const TimeField = ({ label, value, onChange }: TimeFieldProps) => (
  <Field label={label}>
    {(id) => (
      <input
        id={id}
        type="time"
        required
        value={value}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
    )}
  </Field>
);
