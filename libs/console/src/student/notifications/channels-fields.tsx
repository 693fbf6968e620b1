import { texts } from '../../texts.ts';
import { Check } from './check.tsx';
import { KINDS, type Preferences, WAYS, withWay } from './preferences.ts';

const words = texts.student.preferences;

interface ChannelsFieldsProps {
  readonly preferences: Preferences;
  readonly onChange: (preferences: Preferences) => void;
}

/** By what is told: which ways are on. */
export const ChannelsFields = ({ preferences, onChange }: ChannelsFieldsProps) => (
  <div class="channels">
    {KINDS.map((kind) => (
      <fieldset key={kind} disabled={preferences.opted_out}>
        <legend>{words.kinds[kind]}</legend>
        {WAYS.map((way) => (
          <Check
            key={way}
            label={words.ways[way]}
            isOn={preferences.channels[kind][way]}
            onChange={(isOn) => onChange(withWay(preferences, [kind, way], isOn))}
          />
        ))}
      </fieldset>
    ))}
  </div>
);
