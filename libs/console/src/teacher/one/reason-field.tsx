import { Field } from '../../parts/field.tsx';

interface ReasonFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (reason: string) => void;
}

/** The longest reason that the engine takes, characters. */
const LONGEST = 500;

/** Why something is decided, on one line: the engine takes no line breaks. */
export const ReasonField = ({ label, value, onInput }: ReasonFieldProps) => (
  <Field label={label}>
    {(id) => (
      <input
        {...{ id, name: 'reason', type: 'text', required: true, maxLength: LONGEST }}
        pattern=".*\S.*"
        autocomplete="off"
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    )}
  </Field>
);
