import type { Recommendation } from '@mastery/event-schemas';
import { dayOf, DAY_MS } from '../days.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { type OpenWork, openWork } from '../evidence/missing-work.ts';
import { MAX_RECOMMENDATIONS } from './recommendations.ts';

/** Work is told of this many days before it is due. */
const AHEAD_DAYS = 7;
/** Work that is due within so many days has medium priority. */
const SOON_DAYS = 3;
/** How much open work is told at most: gaps keep their place beside it. */
const MAX_WORK = 5;
/** Minutes that one exercise takes. */
const MINUTES = 30;

const URGENCY = ['high', 'medium', 'low'] as const satisfies readonly Recommendation['priority'][];

/**
 * Adds work that was set and is not passed to what is recommended, the earliest due first: high from the day on
 * which it is due, medium within 3 days of it, low within 7. Within a priority gaps come before work.
 * @param today day number
 */
export const withDueWork = (
  gaps: readonly Recommendation[],
  evidence: Evidence,
  today: number,
): readonly Recommendation[] => {
  const work = openWork(evidence)
    .filter(({ due }) => dayIn(due) <= today + AHEAD_DAYS)
    .slice(0, MAX_WORK)
    .map((each) => recommendation(each, today));
  if (work.length === 0) return gaps;
  const all = [...gaps, ...work];
  return URGENCY.flatMap((priority) => all.filter((each) => each.priority === priority)).slice(
    0,
    MAX_RECOMMENDATIONS,
  );
};

const dayIn = (milliseconds: number): number => Math.floor(milliseconds / DAY_MS);

const recommendation = ({ topic, exercise, due }: OpenWork, today: number): Recommendation => {
  const ahead = dayIn(due) - today;
  return {
    action: 'practice',
    area: topic,
    priority: ahead <= 0 ? 'high' : ahead <= SOON_DAYS ? 'medium' : 'low',
    estimated_minutes: MINUTES,
    reason: `${exercise} ${ahead < 0 ? 'was' : 'is'} due on ${dayOf(dayIn(due))}.`,
  };
};
