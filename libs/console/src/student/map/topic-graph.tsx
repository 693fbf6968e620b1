import { useMemo } from 'preact/hooks';
import { percent } from '../../format.ts';
import { texts } from '../../texts.ts';
import { NODE, type PlacedTopic, placed } from './placing.ts';
import type { MapTopic } from './topics.ts';

const words = texts.student.map;
/** What fits into a node; the whole title is read out, and stands in the details. */
const MOST_CHARACTERS = 22;

interface TopicGraphProps {
  readonly topics: readonly MapTopic[];
  readonly chosen: string | null;
  readonly onChoose: (topic: string) => void;
}

/** Topics as a graph: each is a button that says all there is to it; the lines are for the eye alone. */
export const TopicGraph = ({ topics, chosen, onChoose }: TopicGraphProps) => {
  const { width, height, nodes, edges } = useMemo(() => placed(topics), [topics]);
  const titles = new Map(topics.map(({ id, title }) => [id, title]));
  return (
    <div class="map">
      <svg
        class="map__drawing"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={words.title}
      >
        <g aria-hidden="true">
          {edges.map(({ from, to, path }) => (
            <path
              key={`${from} ${to}`}
              class={from === chosen || to === chosen ? 'map__edge map__edge--near' : 'map__edge'}
              d={path}
            />
          ))}
        </g>
        {nodes.map((node) => (
          <Node
            key={node.topic.id}
            node={node}
            after={node.topic.prerequisites.map((id) => titles.get(id) ?? id)}
            isChosen={node.topic.id === chosen}
            onChoose={onChoose}
          />
        ))}
      </svg>
    </div>
  );
};

interface NodeProps {
  readonly node: PlacedTopic;
  /** Titles of what comes before it. */
  readonly after: readonly string[];
  readonly isChosen: boolean;
  readonly onChoose: (topic: string) => void;
}

const Node = ({ node: { topic, x, y }, after, isChosen, onChoose }: NodeProps) => {
  const { id, title, standing } = topic;
  const level = standing?.level ?? 'none';
  const line = standingLine(topic);
  const choose = () => onChoose(id);
  return (
    <g
      class={`map__node level--${level}`}
      transform={`translate(${x} ${y})`}
      role="button"
      tabIndex={0}
      aria-pressed={isChosen}
      aria-label={[title, line, ...(after.length > 0 ? [words.after(after)] : [])].join('. ')}
      onClick={choose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        choose();
      }}
    >
      <rect width={NODE.width} height={NODE.height} rx="10" />
      <text class="map__title" x="14" y="26">
        {shortened(title)}
      </text>
      <text class="map__standing" x="14" y="47">
        {line}
      </text>
    </g>
  );
};

/** Score and level, not told by colour alone. */
const standingLine = ({ standing }: MapTopic): string => {
  if (!standing) return words.notBegun;
  const { score, level } = standing;
  const written = score === null ? texts.student.noScore : percent(score);
  return `${written} · ${texts.levels[level ?? 'none']}`;
};

const shortened = (title: string): string =>
  title.length > MOST_CHARACTERS ? `${title.slice(0, MOST_CHARACTERS - 1)}…` : title;
