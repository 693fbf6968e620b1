import { Field } from '../../parts/field.tsx';
import { texts } from '../../texts.ts';
import { type OverrideDraft, localDay } from './override-draft.ts';
import { ReasonField } from './reason-field.tsx';

interface OverrideFieldsProps {
  readonly draft: OverrideDraft;
  readonly topics: readonly string[];
  readonly onChange: (part: Partial<OverrideDraft>) => void;
}

const words = texts.teacher.override;
/** No topic has this name: names are not empty. */
const OVERALL = '';

/** What an override is about, the score, why, and until when. */
export const OverrideFields = ({ draft, topics, onChange }: OverrideFieldsProps) => (
  <>
    <Field label={words.scope}>
      {(id) => (
        <select
          id={id}
          name="scope"
          value={draft.topic ?? OVERALL}
          onChange={({ currentTarget: { value } }) =>
            onChange({ topic: value === OVERALL ? null : value })
          }
        >
          <option value={OVERALL}>{words.overall}</option>
          {topics.map((topic) => (
            <option key={topic} value={topic}>
              {words.topic(topic)}
            </option>
          ))}
        </select>
      )}
    </Field>
    <Field label={words.score}>
      {(id) => (
        <input
          {...{ id, name: 'score', type: 'number', min: '0', max: '100', required: true }}
          value={draft.percent}
          onInput={({ currentTarget }) => onChange({ percent: currentTarget.valueAsNumber })}
        />
      )}
    </Field>
    <ReasonField
      label={words.reason}
      value={draft.reason}
      onInput={(reason) => onChange({ reason })}
    />
    <Field label={words.end}>
      {(id) => (
        <input
          {...{ id, name: 'end', type: 'date', required: true }}
          min={localDay(new Date())}
          value={draft.lastDay}
          onInput={({ currentTarget }) => onChange({ lastDay: currentTarget.value })}
        />
      )}
    </Field>
  </>
);
