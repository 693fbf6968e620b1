import { type Distribution, quantile } from './distribution.ts';

/** One line of the picture. */
export interface Curve {
  readonly name: string;
  readonly colour: string;
  readonly times: Distribution;
}

const WIDTH = 720;
const HEIGHT = 320;
const MARGIN = { left: 56, top: 40, bottom: 48 };
/** To the right each step is ten times as rare. */
const SHARES = [0, 0.9, 0.99, 0.999, 0.9999];
const STEPS_TO_A_DECADE = 24;

/**
 * Distributions of latency as a picture in SVG: upwards milliseconds, to the right the share of events that took no
 * longer, drawn so that each further nine takes as much room (the way of HdrHistogram's plots). A curve ends at
 * its slowest event: what lies beyond was not seen.
 */
export const latencyPicture = (title: string, curves: readonly Curve[]): string => {
  const most = Math.max(...curves.map(({ times }) => quantile(times, 1)));
  const top = niceAbove(most);
  const y = (ms: number) => (MARGIN.top + HEIGHT * (1 - ms / top)).toFixed(1);
  const lines = [0, 0.25, 0.5, 0.75, 1].map(
    (part) =>
      `<path d="M${MARGIN.left} ${y(part * top)}h${WIDTH}" stroke="#ddd"/>` +
      `<text x="${MARGIN.left - 8}" y="${y(part * top)}" text-anchor="end" dominant-baseline="middle">${part * top}</text>`,
  );
  const ticks = SHARES.map(
    (share) =>
      `<path d="M${x(share)} ${y(0)}V${y(top)}" stroke="#ddd"/>` +
      `<text x="${x(share)}" y="${MARGIN.top + HEIGHT + 18}" text-anchor="middle">${share === 0 ? 'all' : `${(100 * share).toFixed(share > 0.99 ? 2 : 0).replace(/\.?0+$/, '')} %`}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${MARGIN.left + WIDTH + 24}" height="${MARGIN.top + HEIGHT + MARGIN.bottom + 20 * curves.length}" font-family="sans-serif" font-size="12">`,
    '<rect width="100%" height="100%" fill="#fff"/>',
    `<text x="${MARGIN.left}" y="22" font-size="15">${title}</text>`,
    ...lines,
    ...ticks,
    ...curves.map(({ colour, times }) => curveOf(colour, times, y)),
    ...curves.map(({ name, colour }, n) => legend(name, colour, n)),
    `<text x="${MARGIN.left + WIDTH / 2}" y="${MARGIN.top + HEIGHT + 38}" text-anchor="middle">share of events that took no longer</text>`,
    `<text transform="translate(14 ${MARGIN.top + HEIGHT / 2}) rotate(-90)" text-anchor="middle">milliseconds</text>`,
    '</svg>',
    '',
  ].join('\n');
};

/** Where a share stands: each further nine a quarter of the width. */
const x = (share: number): string => at(-Math.log10(1 - share));
const at = (nines: number): string =>
  (MARGIN.left + (WIDTH * nines) / (SHARES.length - 1)).toFixed(1);

const curveOf = (colour: string, times: Distribution, y: (ms: number) => string): string => {
  const seen = Math.min(SHARES.length - 1, Math.log10(times.length));
  const points = Array.from({ length: Math.floor(seen * STEPS_TO_A_DECADE) + 1 }, (_, step) => {
    const nines = step / STEPS_TO_A_DECADE;
    return `${at(nines)},${y(quantile(times, 1 - 10 ** -nines))}`;
  });
  return `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`;
};

const legend = (name: string, colour: string, n: number): string => {
  const y = MARGIN.top + HEIGHT + MARGIN.bottom + 8 + 20 * n;
  return `<circle cx="${MARGIN.left}" cy="${y - 4}" r="5" fill="${colour}"/><text x="${MARGIN.left + 12}" y="${y}">${name}</text>`;
};

/** The next of 1, 2, 5, 10, 20 … that is not below. */
const niceAbove = (value: number): number => {
  const decade = 10 ** Math.floor(Math.log10(value));
  return decade * ([1, 2, 5, 10].find((step) => step * decade >= value) ?? 10);
};
