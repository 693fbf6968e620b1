import { Choice } from '../../parts/choice.tsx';
import { Field } from '../../parts/field.tsx';
import { texts } from '../../texts.ts';
import { Check } from './check.tsx';
import { type Preferences, WEEKDAYS, withDigest } from './preferences.ts';

const words = texts.student.preferences;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

interface DigestFieldsProps {
  readonly preferences: Preferences;
  /** The browser's. */
  readonly timeZone: string;
  readonly onChange: (preferences: Preferences) => void;
}

/** Everything at once, or a week in one message. */
export const DigestFields = ({ preferences, timeZone, onChange }: DigestFieldsProps) => {
  const { digest } = preferences;
  const change = (part: Partial<Preferences['digest']>) =>
    onChange(withDigest(preferences, part, timeZone));
  return (
    <>
      <Check
        label={words.weekly}
        isOn={digest.mode === 'weekly'}
        onChange={(isOn) => change({ mode: isOn ? 'weekly' : 'at-once' })}
      />
      {digest.mode === 'weekly' && (
        <div class="in-row">
          <Choice
            {...{
              label: words.weekday,
              of: WEEKDAYS,
              called: words.weekdays,
              value: digest.weekday,
            }}
            onChange={(weekday) => change({ weekday })}
          />
          <Field label={words.hour}>
            {(id) => (
              <select
                id={id}
                value={digest.hour}
                onChange={({ currentTarget }) => change({ hour: Number(currentTarget.value) })}
              >
                {HOURS.map((hour) => (
                  <option key={hour} value={hour}>
                    {words.at(hour)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
      )}
    </>
  );
};
