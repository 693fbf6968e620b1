import type { components } from '@mastery/client';
import { day, duration, percent } from '../../format.ts';
import { States } from '../../resource/states.tsx';
import { useConsole } from '../../shell/console-context.ts';
import { texts } from '../../texts.ts';
import { useTopicTitle } from '../curriculum-context.tsx';
import { useStudentResource } from '../use-student-resource.ts';

type Advice = components['schemas']['AdaptiveResponse'];
type TitleOf = (id: string) => string;

const words = texts.student.next;

/** What to practise now, and what is about to be forgotten. */
export const AdviceCard = () => {
  const { api } = useConsole();
  const titleOf = useTopicTitle();
  const advice = useStudentResource(
    (student_id, signal) => api.POST('/recommendations/adaptive', { body: { student_id }, signal }),
    [],
    ({ recommendations, reviews }) => recommendations.length + reviews.length === 0,
  );
  return (
    <section class="card" aria-labelledby="advice">
      <h2 id="advice">{words.now}</h2>
      <States of={advice} empty={<p>{words.nothing}</p>}>
        {({ recommendations, reviews }) => (
          <>
            <ol class="plain-list" aria-label={words.now}>
              {recommendations.map((each) => (
                <li key={`${each.action} ${each.area} ${each.reason}`}>
                  <Recommendation of={each} titleOf={titleOf} />
                </li>
              ))}
            </ol>
            <Reviews reviews={reviews} titleOf={titleOf} />
          </>
        )}
      </States>
    </section>
  );
};

interface RecommendationProps {
  readonly of: Advice['recommendations'][number];
  readonly titleOf: TitleOf;
}

const Recommendation = ({ of, titleOf }: RecommendationProps) => (
  <>
    <p class="line">
      <strong>{words.actions[of.action]}</strong>
      <span>{areaOf(of.area, titleOf)}</span>
      <span class="badge">{words.priorities[of.priority]}</span>
      <span class="soft">{words.takes(duration(of.estimated_minutes * 60))}</span>
    </p>
    <p class="soft">{of.reason}</p>
  </>
);

/** An area is a component of the score, or a topic. */
const areaOf = (area: string, titleOf: TitleOf): string => {
  const names: Readonly<Record<string, string>> = texts.student.components.names;
  return Object.hasOwn(names, area) ? (names[area] ?? area) : titleOf(area);
};

interface ReviewsProps {
  readonly reviews: Advice['reviews'];
  readonly titleOf: TitleOf;
}

const Reviews = ({ reviews, titleOf }: ReviewsProps) => {
  if (reviews.length === 0) return null;
  return (
    <>
      <h3>{words.reviews}</h3>
      <ul class="plain-list">
        {reviews.map(({ topic, due, retrievability }) => (
          <li key={topic}>
            <strong>{titleOf(topic)}</strong>{' '}
            <span class="soft">{words.review(day(due), percent(retrievability))}</span>
          </li>
        ))}
      </ul>
    </>
  );
};
