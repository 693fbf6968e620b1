import type { Measured } from '../measure/measured.ts';

const shown = (value: number): string => value.toFixed(4);

/** The figures as a Markdown table: value, 95 % interval, target, cases. */
export const tableOf = (figures: readonly Measured[]): string =>
  [
    '| figure | value | 95 % interval | target | n |',
    '| --- | --- | --- | --- | --- |',
    ...figures.map(({ name, value, low, high, target, better, n }) => {
      const goal = target === undefined ? '' : `${better === 'higher' ? '≥' : '≤'} ${target}`;
      return `| ${name} | ${shown(value)} | ${shown(low)} – ${shown(high)} | ${goal} | ${n} |`;
    }),
    '',
  ].join('\n');
