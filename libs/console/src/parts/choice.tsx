import { Field } from './field.tsx';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly of: readonly Value[];
  readonly called: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few values, by their names. */
export const Choice = <Value extends string>(props: ChoiceProps<Value>) => {
  const { label, of, called, value, onChange } = props;
  return (
    <Field label={label}>
      {(id) => (
        <select
          id={id}
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value as Value)}
        >
          {of.map((each) => (
            <option key={each} value={each}>
              {called[each]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
};
