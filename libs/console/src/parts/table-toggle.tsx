import { texts } from '../texts.ts';

interface TableToggleProps {
  readonly isTable: boolean;
  readonly onChange: (isTable: boolean) => void;
  /** How the drawing is asked for again. */
  readonly back?: string;
}

/** Changes between a drawing and the same as a table. */
export const TableToggle = (props: TableToggleProps) => {
  const { isTable, onChange, back = texts.charts.asChart } = props;
  return (
    <button
      type="button"
      class="button--plain"
      aria-pressed={isTable}
      onClick={() => onChange(!isTable)}
    >
      {isTable ? back : texts.charts.asTable}
    </button>
  );
};
