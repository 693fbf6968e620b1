import type {
  CohortResponse,
  CohortStudentsResponse,
  CompareResponse,
  HeatmapResponse,
  ItemsResponse,
} from '@mastery/api-schemas';
import { LEVELS } from '@mastery/event-schemas';
import { toCsv } from '../csv.ts';

const PERCENTILES = ['p10', 'p25', 'p50', 'p75', 'p90'] as const;

/** A cohort: a line for each day, the last for now. */
export const cohortAsCsv = (answer: CohortResponse): string => {
  const now = { ...answer, date: answer.calculated_at.slice(0, 10) };
  return toCsv(
    ['date', 'members', 'scored', 'mean_score', ...PERCENTILES, ...LEVELS, 'struggling'],
    [...answer.daily, now].map((day) => [
      day.date,
      day.members,
      day.scored,
      day.mean_score,
      ...PERCENTILES.map((name) => day.percentiles?.[name]),
      ...LEVELS.map((level) => day.levels[level]),
      day.struggling,
    ]),
  );
};

const COMPARED = [
  'cohort',
  'student_id',
  'mastery_score',
  'percentile',
  'scored',
  'mean_score',
  'median_score',
] as const;

/** A comparison: one line. */
export const comparisonAsCsv = (answer: CompareResponse): string =>
  toCsv(COMPARED, [COMPARED.map((name) => answer[name])]);

/** Students: a line each; causes, as `cause/topic`, are separated by blanks. */
export const studentsAsCsv = ({ students }: CohortStudentsResponse): string =>
  toCsv(
    ['student_id', 'mastery_score', 'level', 'causes'],
    students.map(({ student_id, mastery_score, level, causes }) => [
      student_id,
      mastery_score,
      level,
      causes
        .map(({ cause, topic }) => (topic === undefined ? cause : `${cause}/${topic}`))
        .join(' '),
    ]),
  );

/** A heat map: a line for each student, a column for each topic. */
export const heatmapAsCsv = ({ topics, students }: HeatmapResponse): string => {
  const names = topics.map(({ topic }) => topic);
  return toCsv(
    ['student_id', ...names],
    students.map(({ student_id, scores }) => [
      student_id,
      ...names.map((topic) => (Object.hasOwn(scores, topic) ? scores[topic] : null)),
    ]),
  );
};

/** Items: a line each. */
export const itemsAsCsv = ({ items }: ItemsResponse): string =>
  toCsv(
    [
      ...['topic', 'item', 'answers', 'facility', 'difficulty', 'discrimination'],
      ...['low', 'high', 'finding', 'reason'],
    ],
    items.map(({ interval: { low, high }, ...item }) => [
      ...[item.topic, item.item, item.answers, item.facility, item.difficulty],
      ...[item.discrimination, low, high, item.finding, item.reason],
    ]),
  );
