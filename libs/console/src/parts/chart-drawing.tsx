import { type Place, bandPath, linePath, rangeOf, scale, ticks } from './chart-scale.ts';
import type { ChartContent, ChartPoint, ChartSeries } from './line-chart.tsx';

const [WIDTH, HEIGHT] = [640, 260];
const [LEFT, RIGHT, TOP, BOTTOM] = [48, 16, 16, 32];

type ToPlace = (x: number, y: number) => Place;

/** The chart as a picture; whoever does not see it hears its summary. */
export const ChartDrawing = ({
  summary,
  series,
  markers = [],
  yRange,
  writeX,
  writeY,
}: ChartContent) => {
  const points = series.flatMap((each) => each.points);
  const xs = rangeOf([...points, ...markers].map(({ x }) => x));
  const ys = yRange ?? rangeOf(points.flatMap(({ y, low, high }) => [y, low ?? y, high ?? y]));
  const toX = scale(xs, [LEFT, WIDTH - RIGHT]);
  const toY = scale(ys, [HEIGHT - BOTTOM, TOP]);
  return (
    <svg class="chart__drawing" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={summary}>
      {ticks(ys, 4).map((y) => (
        <g key={y}>
          <line class="chart__grid" x1={LEFT} x2={WIDTH - RIGHT} y1={toY(y)} y2={toY(y)} />
          <text class="chart__label" x={LEFT - 8} y={toY(y)} text-anchor="end" dy="0.32em">
            {writeY(y)}
          </text>
        </g>
      ))}
      {[...new Set(xs)].map((x, index) => (
        <text
          key={x}
          class="chart__label"
          x={toX(x)}
          y={HEIGHT - 8}
          text-anchor={index === 0 ? 'start' : 'end'}
        >
          {writeX(x)}
        </text>
      ))}
      {markers.map(({ x, label }) => (
        <g key={`${x} ${label}`}>
          <line class="chart__marker" x1={toX(x)} x2={toX(x)} y1={TOP} y2={HEIGHT - BOTTOM} />
          <title>{`${writeX(x)}: ${label}`}</title>
        </g>
      ))}
      {series.map((each, index) => (
        <Line key={each.label} series={each} index={index} toPlace={(x, y) => [toX(x), toY(y)]} />
      ))}
    </svg>
  );
};

interface LineProps {
  readonly series: ChartSeries;
  readonly index: number;
  readonly toPlace: ToPlace;
}

const Line = ({ series: { label, points, isExpected }, index, toPlace }: LineProps) => {
  const banded = points.filter(hasBand);
  const last = points.at(-1);
  const [endX, endY] = last ? toPlace(last.x, last.y) : [0, 0];
  return (
    <g class={`chart__series chart__series--${index % 4}`}>
      <title>{label}</title>
      <path
        class="chart__band"
        d={bandPath(
          banded.map(({ x, low }) => toPlace(x, low)),
          banded.map(({ x, high }) => toPlace(x, high)),
        )}
      />
      <path
        class={isExpected ? 'chart__line chart__line--expected' : 'chart__line'}
        d={linePath(points.map(({ x, y }) => toPlace(x, y)))}
      />
      {last && <circle class="chart__end" cx={endX} cy={endY} r="3.5" />}
    </g>
  );
};

const hasBand = (point: ChartPoint): point is ChartPoint & Record<'low' | 'high', number> =>
  point.low !== undefined && point.high !== undefined;
