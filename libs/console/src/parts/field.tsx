import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  readonly label: string;
  /** Draws the control, which takes the id. */
  readonly children: (id: string) => ComponentChildren;
}

/** A control with its label. */
export const Field = ({ label, children }: FieldProps) => {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children(id)}
    </div>
  );
};
