import { count, exactPercent, moment, percent } from '../../format.ts';
import { Meter } from '../../parts/meter.tsx';
import { LevelMark, scoreInWords } from '../../parts/score.tsx';
import { texts } from '../../texts.ts';
import { titleIn } from '../title-in.ts';
import type { MapTopic } from './topics.ts';

const words = texts.student.map;

interface TopicDetailsProps {
  readonly topic: MapTopic;
  readonly topics: readonly MapTopic[];
}

/** All that is known of one topic; read out when it is chosen. */
export const TopicDetails = ({ topic, topics }: TopicDetailsProps) => {
  const before = topic.prerequisites.map(titleIn(topics));
  const after = topics.filter(({ prerequisites }) => prerequisites.includes(topic.id));
  return (
    <section class="card" aria-live="polite" aria-labelledby="topic">
      <h2 id="topic">{topic.title}</h2>
      {topic.standing ? <Standing of={topic.standing} /> : <p>{words.notBegun}</p>}
      <dl class="facts">
        {topic.exercises !== null && (
          <>
            <dt>{words.exercises}</dt>
            <dd>{count(topic.exercises)}</dd>
          </>
        )}
        <dt>{words.before}</dt>
        <dd>{before.length > 0 ? before.join(', ') : words.nothing}</dd>
        <dt>{words.opens}</dt>
        <dd>{after.length > 0 ? after.map(({ title }) => title).join(', ') : words.nothing}</dd>
      </dl>
    </section>
  );
};

const Standing = ({ of }: { readonly of: NonNullable<MapTopic['standing']> }) => {
  const { score, level, knowledge, interval, fading, evidence_count: pieces } = of;
  return (
    <>
      <p class="line">
        <strong>{scoreInWords(score, exactPercent)}</strong>
        <LevelMark level={level} />
        <span class="soft">{words.seen(count(pieces), moment(of.last_seen))}</span>
      </p>
      {knowledge !== undefined && (
        <Meter label={texts.student.knowledge} value={knowledge} band={interval} />
      )}
      {interval && (
        <p class="soft">{texts.student.interval(percent(interval.low), percent(interval.high))}</p>
      )}
      {fading === true && <p class="note">{words.fading}</p>}
    </>
  );
};
