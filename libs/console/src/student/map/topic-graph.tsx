import { useMemo } from 'preact/hooks';
import { scoreInWords } from '../../parts/score.tsx';
import { texts } from '../../texts.ts';
import { titleIn } from '../title-in.ts';
import { NODE, type PlacedTopic, placed } from './placing.ts';
import type { MapTopic } from './topics.ts';

const words = texts.student.map;

interface TopicGraphProps {
  readonly topics: readonly MapTopic[];
  readonly chosen: string | null;
  readonly onChoose: (topic: string) => void;
}

/** Topics as a graph: buttons that say all there is to each, over lines that are for the eye alone. */
export const TopicGraph = ({ topics, chosen, onChoose }: TopicGraphProps) => {
  const { width, height, nodes, edges } = useMemo(() => placed(topics), [topics]);
  const titleOf = titleIn(topics);
  return (
    <div class="map">
      <div
        class="map__drawing"
        role="group"
        aria-label={words.title}
        style={{ width: `${width}px`, height: `${height}px` }}
      >
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {edges.map(({ from, to, path }) => (
            <path
              key={`${from} ${to}`}
              class={from === chosen || to === chosen ? 'map__edge map__edge--near' : 'map__edge'}
              d={path}
            />
          ))}
        </svg>
        {nodes.map((node) => (
          <Node
            key={node.topic.id}
            node={node}
            after={node.topic.prerequisites.map(titleOf)}
            isChosen={node.topic.id === chosen}
            onChoose={onChoose}
          />
        ))}
      </div>
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

const Node = ({ node: { topic, x, y }, after, isChosen, onChoose }: NodeProps) => (
  <button
    type="button"
    class={`map__node level--${topic.standing?.level ?? 'none'}`}
    style={{
      transform: `translate(${x}px, ${y}px)`,
      width: `${NODE.width}px`,
      height: `${NODE.height}px`,
    }}
    aria-pressed={isChosen}
    onClick={() => onChoose(topic.id)}
  >
    <span class="map__title" title={topic.title}>
      {topic.title}
    </span>{' '}
    <span class="map__standing">{standingLine(topic)}</span>
    {after.length > 0 && <span class="for-readers"> {words.after(after)}</span>}
  </button>
);

/** Score and level, not told by colour alone. */
const standingLine = ({ standing }: MapTopic): string => {
  if (!standing) return words.notBegun;
  return `${scoreInWords(standing.score)} · ${texts.levels[standing.level ?? 'none']}`;
};
