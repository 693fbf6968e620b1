import { exactPercent, percent } from '../../format.ts';
import { Meter } from '../../parts/meter.tsx';
import { texts } from '../../texts.ts';
import type { Mastery } from '../use-mastery.ts';

const words = texts.student.components;

interface ComponentsCardProps {
  readonly breakdown: NonNullable<Mastery['breakdown']>;
}

/** What the score is made of: each component with its weight, and what it gives. */
export const ComponentsCard = ({ breakdown }: ComponentsCardProps) => (
  <section class="card" aria-labelledby="components">
    <h2 id="components">{words.title}</h2>
    <p class="soft">{words.lead}</p>
    {breakdown.length === 0 && <p>{words.none}</p>}
    <ul class="plain-list">
      {breakdown.map(({ component, score, weight, contribution, origin }) => (
        <li key={component}>
          <Meter label={words.names[component]} value={score} text={exactPercent(score)} />
          <p class="soft">
            {words.part(percent(weight), exactPercent(contribution))}
            {origin === 'given' && ` ${words.given}`}
          </p>
        </li>
      ))}
    </ul>
  </section>
);
