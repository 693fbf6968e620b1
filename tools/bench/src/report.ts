import { type Floor, type Measured, type Row, isFloorMet, isMet } from './scenario.ts';
import type { Machine } from './machine.ts';

/** The report as a table in Markdown, so that it can be kept as it is. */
export const report = (machine: Machine, { rows, floors }: Measured): string =>
  [
    `${machine.cpu}, ${machine.cores} cores, Node.js ${machine.node}; load ${machine.loadBefore} before, ${machine.loadAfter} after`,
    '',
    '| scenario | ours | baseline | ours / baseline (from – to) | target | met |',
    '| --- | ---: | ---: | ---: | --- | --- |',
    ...rows.map(rowLine),
    '',
    '| figure | measured | asked | met |',
    '| --- | ---: | --- | --- |',
    ...floors.map(floorLine),
  ].join('\n');

const rowLine = (row: Row): string => {
  const { ours, baseline, ratio } = row.measured;
  const of = (value: number) => `${figure(value)} ${row.unit}`;
  const spread = `${ratio.median.toFixed(2)} (${ratio.low.toFixed(2)} – ${ratio.high.toFixed(2)})`;
  return cells(
    `${row.scenario}, beside ${row.baseline}`,
    of(ours),
    of(baseline),
    spread,
    asked(row),
    asked(row) === '' ? '' : yesNo(isMet(row)),
  );
};

const floorLine = (floor: Floor): string => {
  const { what, measured, unit, below, above } = floor;
  const limit = [
    below !== undefined && `< ${below} ${unit}`,
    above !== undefined && `> ${above} ${unit}`,
  ].find((part) => part !== false);
  const met = limit === undefined ? '' : yesNo(isFloorMet(floor));
  return cells(what, `${figure(measured)} ${unit}`, limit ?? '', met);
};

const asked = ({ target: { ratio, ours, difference }, unit }: Row): string =>
  [
    difference !== undefined && `< baseline + ${difference.below} ${unit}`,
    ratio?.atLeast !== undefined && `≥ ${ratio.atLeast.toFixed(2)}`,
    ratio?.below !== undefined && `< ${ratio.below.toFixed(2)}`,
    ours?.below !== undefined && `< ${ours.below} ${unit}`,
    ours?.above !== undefined && `> ${ours.above} ${unit}`,
  ]
    .filter((part) => part !== false)
    .join(', ');

const cells = (...all: readonly string[]): string => `| ${all.join(' | ')} |`;
const yesNo = (met: boolean): string => (met ? 'yes' : '**no**');
const figure = (value: number): string =>
  value >= 100 ? String(Math.round(value)) : value.toFixed(1);
