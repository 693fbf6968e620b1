import { count } from '../../format.ts';
import { texts } from '../../texts.ts';
import type { ArrowName, ArrowNumbers, Numbers } from './arrows.ts';
import { BOX, BOXES, LINES, type Line, SIZE, cornerOf, drawnLine } from './layout.ts';

const words = texts.operator.pipeline;
const LINE_HEIGHT = 17;

/** The pipeline as a drawing, with its numbers as text. Read out it is one picture: the table below it says the same. */
export const PipelineDrawing = ({ numbers }: { readonly numbers: Numbers }) => (
  <div class="pipeline" role="region" aria-label={words.drawing} tabIndex={0}>
    <svg
      class="pipeline__drawing"
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="img"
      aria-label={words.picture}
    >
      <defs>
        <marker
          id="pipeline-tip"
          viewBox="0 0 8 8"
          refX="8"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          orient="auto"
        >
          <path class="pipeline__tip" d="M 0 0 L 8 4 L 0 8 z" />
        </marker>
      </defs>
      {BOXES.map((box) => {
        const { x, y } = cornerOf(box);
        const { title, note } = words.boxes[box.name];
        return (
          <g key={box.name} class={`pipeline__box pipeline__box--${box.kind}`}>
            <rect x={x} y={y} width={BOX.width} height={BOX.height} rx="8" />
            <text x={x + BOX.width / 2} y={y + 27} text-anchor="middle" class="pipeline__title">
              {title}
            </text>
            <text x={x + BOX.width / 2} y={y + 48} text-anchor="middle" class="pipeline__note">
              {note}
            </text>
          </g>
        );
      })}
      {LINES.map((line) => (
        <ArrowLine key={line.arrows.join()} line={line} numbers={numbers} />
      ))}
    </svg>
  </div>
);

interface ArrowLineProps {
  readonly line: Line;
  readonly numbers: Numbers;
}

const ArrowLine = ({ line, numbers }: ArrowLineProps) => {
  const { path, label } = drawnLine(line);
  const isLevel = label.anchor === 'middle';
  const told = line.arrows.flatMap((arrow) => linesOf(arrow, numbers[arrow], isLevel));
  const isWaiting = line.arrows.some((arrow) => (numbers[arrow].lag ?? 0) > 0);
  // Beside an upright line around its middle, above a level one up from it.
  const first = isLevel
    ? label.y - (told.length - 1) * LINE_HEIGHT
    : label.y + 5 - ((told.length - 1) * LINE_HEIGHT) / 2;
  return (
    <g class={isWaiting ? 'pipeline__line pipeline__line--waiting' : 'pipeline__line'}>
      <path d={path} marker-end="url(#pipeline-tip)" />
      <text text-anchor={label.anchor}>
        {told.map((text, index) => (
          <tspan key={text} x={label.x} y={first + index * LINE_HEIGHT}>
            {text}
          </tspan>
        ))}
      </text>
    </g>
  );
};

/** The words on a line: on a level one, where there is little room, each in a line of its own. */
const linesOf = (
  arrow: ArrowName,
  { records, lag }: ArrowNumbers,
  isLevel: boolean,
): readonly string[] => {
  const { drawn } = words.arrows[arrow];
  const went = records === null ? [] : [count(records), drawn];
  return [
    ...(isLevel ? went : went.slice(0, 1).map((many) => `${many} ${drawn}`)),
    ...(lag === null ? [] : [words.waiting(count(lag))]),
  ];
};
