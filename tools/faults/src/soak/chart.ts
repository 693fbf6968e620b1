import type { Sample } from './samples.ts';
import { pointsOf } from './verdict.ts';

const [WIDTH, HEIGHT, LEFT, GAP] = [900, 180, 60, 50];
const COLOURS = ['#1b6ca8', '#c0392b', '#1e8449', '#8e44ad', '#b9770e', '#117864', '#5d6d7e'];
const KINDS = ['RSS MB', 'heap MB', 'lag', 'event loop p99 ms'] as const;

/** Everything that was measured, a line for each moment. */
export const csvOf = (samples: readonly Sample[]): string => {
  const names = [...new Set(samples.flatMap(({ figures }) => Object.keys(figures)))];
  const cell = (value: number | undefined) => (value === undefined ? '' : String(round(value)));
  const lines = samples.map(({ at, figures }) =>
    [round(at), ...names.map((name) => cell(figures[name]))].join(),
  );
  return `${['seconds', ...names].join()}\n${lines.join('\n')}\n`;
};

const round = (value: number) => Math.round(value * 100) / 100;

/** A picture: a panel for memory, heap, lag and event loop, a line for each process. */
export const chartOf = (samples: readonly Sample[]): string => {
  const last = samples.at(-1)?.at ?? 1;
  const panels = KINDS.map((kind, at) => panel(samples, kind, last, 20 + at * (HEIGHT + GAP)));
  const height = 20 + KINDS.length * (HEIGHT + GAP);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LEFT + WIDTH + 230} ${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    ...panels,
    '</svg>\n',
  ].join('\n');
};

const panel = (samples: readonly Sample[], kind: string, last: number, top: number): string => {
  const names = [...new Set(samples.flatMap(({ figures }) => Object.keys(figures)))].filter(
    (name) => name.startsWith(`${kind} `),
  );
  const lines = names.map((name) => pointsOf(samples, name));
  const most = Math.max(1, ...lines.flat().map(({ value }) => value));
  const x = (at: number) => (LEFT + (at / last) * WIDTH).toFixed(1);
  const y = (value: number) => (top + HEIGHT - (value / most) * HEIGHT).toFixed(1);
  const colour = (at: number) => COLOURS[at % COLOURS.length] ?? '#000';
  return [
    `<text x="${LEFT}" y="${top - 5}" font-weight="bold">${kind}</text>`,
    `<path d="M${LEFT} ${top}V${top + HEIGHT}H${LEFT + WIDTH}" fill="none" stroke="#888"/>`,
    `<text x="${LEFT - 5}" y="${top + 10}" text-anchor="end">${most.toFixed(0)}</text>`,
    `<text x="${LEFT - 5}" y="${top + HEIGHT}" text-anchor="end">0</text>`,
    `<text x="${LEFT + WIDTH}" y="${top + HEIGHT + 15}" text-anchor="end">${last.toFixed(0)} s</text>`,
    ...lines.map((points, at) => {
      const way = points.map((point) => `${x(point.at)},${y(point.value)}`).join(' ');
      return `<polyline points="${way}" fill="none" stroke="${colour(at)}"/>`;
    }),
    ...names.map(
      (name, at) =>
        `<text x="${LEFT + WIDTH + 10}" y="${top + 12 + at * 15}" fill="${colour(at)}">${name.slice(kind.length + 1).replaceAll("'", '’')}</text>`,
    ),
  ].join('\n');
};
