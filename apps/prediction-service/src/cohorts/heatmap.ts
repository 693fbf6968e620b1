import type { HeatmapRequest, HeatmapResponse } from '@mastery/api-schemas';
import { effectiveResult, round4 } from '@mastery/domain-scoring';
import { LEVELS, type Level, type TopicMastery } from '@mastery/event-schemas';
import type { Clock, StateStore } from '@mastery/ports';
import { pageOf } from './page.ts';
import { readMemberIds, readStudents } from './read-members.ts';

/** What a heat map is made from. */
export interface HeatmapDeps {
  readonly store: Pick<StateStore, 'getMany'>;
  readonly clock: Clock;
}

/** A topic over the whole cohort, as it is being counted. */
interface TopicTally {
  scored: number;
  sum: number;
  readonly levels: Record<Level, number>;
}

/**
 * Topics by students: each topic over the whole cohort, and the scores of one page of students.
 * @returns null for a cohort that nobody is in
 */
export const createHeatmap =
  ({ store, clock }: HeatmapDeps) =>
  async (request: HeatmapRequest): Promise<HeatmapResponse | null> => {
    const { cohort } = request;
    const now = clock.now();
    const members = await readMemberIds(store, cohort);
    if (members.length === 0) return null;
    const { rows, next } = pageOf(members, request);
    const onPage = new Set(rows);
    const scores = new Map<string, Record<string, number | null>>();
    const tallies = new Map<string, TopicTally>();
    await readStudents(store, members, ({ result }) => {
      const { student_id, topics } = effectiveResult(result, now);
      for (const [topic, mastery] of Object.entries(topics)) count(tallies, topic, mastery);
      if (onPage.has(student_id)) scores.set(student_id, scoresIn(topics));
    });
    return {
      cohort,
      calculated_at: new Date(now).toISOString(),
      topics: [...tallies].map(summed).toSorted((one, other) => (one.topic < other.topic ? -1 : 1)),
      students: rows.map((student_id) => ({ student_id, scores: scores.get(student_id) ?? {} })),
      next_cursor: next,
    };
  };

const scoresIn = (topics: Readonly<Record<string, TopicMastery>>) =>
  Object.fromEntries(Object.entries(topics).map(([topic, { score }]) => [topic, score]));

const count = (
  tallies: Map<string, TopicTally>,
  topic: string,
  { score, level }: TopicMastery,
): void => {
  const tally = tallies.get(topic) ?? newTally();
  tallies.set(topic, tally);
  if (level !== null) tally.levels[level] += 1;
  if (score === null) return;
  tally.scored += 1;
  tally.sum += score;
};

const newTally = (): TopicTally => ({
  scored: 0,
  sum: 0,
  levels: Object.fromEntries(LEVELS.map((level) => [level, 0])) as Record<Level, number>,
});

const summed = ([topic, { scored, sum, levels }]: readonly [string, TopicTally]) => ({
  topic,
  scored,
  mean_score: scored === 0 ? null : round4(sum / scored),
  levels,
});
