import type { Bin } from '../measure/calibration.ts';

/** A line of a reliability diagram. */
export interface Curve {
  readonly name: string;
  readonly colour: string;
  readonly bins: readonly Bin[];
}

const SIZE = 360;
const MARGIN = 48;
const x = (value: number) => (MARGIN + value * SIZE).toFixed(1);
const y = (value: number) => (MARGIN + (1 - value) * SIZE).toFixed(1);

/** A reliability diagram: forecast to the right, truth upwards, dots as large as their bins are full. */
export const reliabilityDiagram = (title: string, curves: readonly Curve[]): string => {
  const width = SIZE + 2 * MARGIN;
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].map(
    (tick) =>
      `<text x="${x(tick)}" y="${MARGIN + SIZE + 18}" text-anchor="middle">${tick}</text>` +
      `<text x="${MARGIN - 8}" y="${y(tick)}" text-anchor="end" dominant-baseline="middle">${tick}</text>` +
      `<path d="M${x(tick)} ${y(0)}V${y(1)}M${x(0)} ${y(tick)}H${x(1)}" stroke="#ddd"/>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${width + 20 * curves.length}" font-family="sans-serif" font-size="12">`,
    '<rect width="100%" height="100%" fill="#fff"/>',
    `<text x="${width / 2}" y="24" text-anchor="middle" font-size="15">${title}</text>`,
    ...ticks,
    `<path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="#999" stroke-dasharray="4 4"/>`,
    ...curves.map(drawn),
    ...curves.map(
      ({ name, colour }, n) =>
        `<circle cx="${MARGIN}" cy="${width + 20 * n - 4}" r="5" fill="${colour}"/>` +
        `<text x="${MARGIN + 12}" y="${width + 20 * n}">${name}</text>`,
    ),
    `<text x="${MARGIN + SIZE / 2}" y="${MARGIN + SIZE + 34}" text-anchor="middle">forecast</text>`,
    `<text transform="translate(14 ${MARGIN + SIZE / 2}) rotate(-90)" text-anchor="middle">what came true</text>`,
    '</svg>',
    '',
  ].join('\n');
};

const drawn = ({ colour, bins }: Curve): string => {
  const most = Math.max(...bins.map(({ n }) => n));
  const line = bins.map(({ forecast, truth }) => `${x(forecast)},${y(truth)}`).join(' ');
  const dots = bins.map(
    ({ forecast, truth, n }) =>
      `<circle cx="${x(forecast)}" cy="${y(truth)}" r="${(2 + 6 * Math.sqrt(n / most)).toFixed(1)}" fill="${colour}" fill-opacity="0.6"/>`,
  );
  return `<polyline points="${line}" fill="none" stroke="${colour}" stroke-width="1.5"/>${dots.join('')}`;
};
