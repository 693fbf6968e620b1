import { useState } from 'preact/hooks';
import { Choice } from '../../parts/choice.tsx';
import { Field } from '../../parts/field.tsx';
import { texts } from '../../texts.ts';
import type { TrailFilters } from './trail-query.ts';

interface TrailFiltersFormProps {
  readonly value: TrailFilters;
  readonly onSearch: (filters: TrailFilters) => void;
}

const words = texts.operator.trail;
const KINDS = ['any', 'request', 'decision', 'unreadable'] as const;
const OUTCOMES = [
  'any',
  'admitted',
  'unauthorized',
  'forbidden',
  'rate-limited',
  'invalid',
] as const;

/** What to look for in the trail. */
export const TrailFiltersForm = ({ value, onSearch }: TrailFiltersFormProps) => {
  const [filters, setFilters] = useState(value);
  const change = (part: Partial<TrailFilters>) => setFilters({ ...filters, ...part });
  return (
    <form
      class="filters"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(filters);
      }}
    >
      <Choice
        {...{ label: words.kind, of: KINDS, called: words.kinds, value: filters.kind }}
        onChange={(kind) => change({ kind })}
      />
      <Choice
        {...{ label: words.outcome, of: OUTCOMES, called: words.outcomes, value: filters.outcome }}
        onChange={(outcome) => change({ outcome })}
      />
      <Text
        label={words.student}
        value={filters.student}
        onInput={(student) => change({ student })}
      />
      <Text
        label={words.subject}
        value={filters.subject}
        onInput={(subject) => change({ subject })}
      />
      <Moment label={words.from} value={filters.from} onInput={(from) => change({ from })} />
      <Moment label={words.to} value={filters.to} onInput={(to) => change({ to })} />
      <button type="submit">{words.search}</button>
    </form>
  );
};

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
}

const Text = ({ label, value, onInput }: TextProps) => (
  <Field label={label}>
    {(id) => (
      <input
        id={id}
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.value.trim())}
      />
    )}
  </Field>
);

const Moment = ({ label, value, onInput }: TextProps) => (
  <Field label={label}>
    {(id) => (
      <input
        id={id}
        type="datetime-local"
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    )}
  </Field>
);
