import { percent } from '../format.ts';

interface MeterProps {
  readonly label: string;
  /** 0..1; null while it is not known. */
  readonly value: number | null;
  /** Where it lies with a chance of 80 %, 0..1. */
  readonly band?: { readonly low: number; readonly high: number } | undefined;
  /** Instead of the percentage. */
  readonly text?: string;
}

/** A share as a bar, with its band behind it. Drawn in SVG, since the page's policy admits no style attributes. */
export const Meter = ({ label, value, band, text }: MeterProps) => (
  <div class="meter">
    <div class="meter__words">
      <span>{label}</span>
      <strong>{text ?? (value === null ? '–' : percent(value))}</strong>
    </div>
    <svg class="meter__bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect class="meter__track" width="100" height="4" />
      {value !== null && <rect class="meter__value" width={100 * value} height="4" />}
      {band && (
        <rect
          class="meter__band"
          x={100 * band.low}
          width={100 * (band.high - band.low)}
          height="4"
        />
      )}
    </svg>
  </div>
);
