/** A range of values, low to high. */
export type Range = readonly [low: number, high: number];

/** Carries a value of one range to its place in another; the middle where all values are one. */
export const scale =
  ([low, high]: Range, [from, to]: Range) =>
  (value: number): number =>
    high === low ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from);

/** Round values within a range, about so many: 0, 0.2, 0.4 … */
export const ticks = ([low, high]: Range, about: number): readonly number[] => {
  if (high <= low) return [low];
  const rough = (high - low) / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10) * power;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
};

/** A point of a chart, in the units of its drawing. */
export type Place = readonly [x: number, y: number];

const rounded = (places: readonly Place[]) =>
  places.map(([x, y]) => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`);

/** The path of a line through these places, for SVG. */
export const linePath = (places: readonly Place[]): string =>
  places.length === 0 ? '' : `M${rounded(places).join('L')}`;

/** The path of the area between two lines of as many places. */
export const bandPath = (low: readonly Place[], high: readonly Place[]): string =>
  low.length === 0 ? '' : `${linePath([...high, ...low.toReversed()])}Z`;

/** The smallest range with all values; `[0, 1]` of none. */
export const rangeOf = (values: readonly number[]): Range =>
  values.length === 0
    ? [0, 1]
    : values.reduce<Range>(
        ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
        [Infinity, -Infinity],
      );
