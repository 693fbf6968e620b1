import type { Answer } from './answer.ts';
import { readData, rowsOf } from './source.ts';

const HOW =
  'Name the folder of the Open University Learning Analytics Dataset with --oulad <folder> or OULAD_DATA.';
const DAY_MS = 86_400_000;
const ASSESSMENTS_PER_BLOCK = 3;
/** Work counts as missing this many days after it was due. */
const GRACE_DAYS = 7;

/** An assessment of a run: a topic is module and block, as in the events of the main job. */
export interface Assessment {
  readonly id: string;
  readonly run: string;
  readonly topic: string;
  readonly type: string;
  /** Days since the run began. */
  readonly due: number;
  /** How many of the topic's assessments are exercises (TMAs). */
  readonly exercises: number;
}

/** A score of OULAD with what it belongs to. */
export interface Score extends Answer {
  readonly run: string;
  readonly type: string;
  /** How many exercises (TMAs) its topic has. */
  readonly exercises: number;
  /** Days since the run began on which it was handed in. */
  readonly day: number;
}

/**
 * Scores of TMAs and CMAs that were not carried over from an earlier run, a learner being a student in
 * one run: by learner, in the order in which they were handed in.
 */
export const readOulad = (folder: string): readonly (readonly Score[])[] => {
  const assessments = assessmentsOf(readData(folder, 'assessments.csv', HOW));
  const byLearner = new Map<string, Omit<Score, 'missing'>[]>();
  for (const cell of rowsOf(readData(folder, 'student_assessment.csv', HOW))) {
    const assessment = assessments.get(cell('id_assessment'));
    if (assessment === undefined || cell('is_banked') === '1' || cell('score') === '') continue;
    const student = cell('id_student');
    const learner = `${assessment.run}/${student}`;
    const day = Number(cell('date_submitted'));
    const share = Number(cell('score')) / 100;
    const { run, topic, type, exercises, id: item } = assessment;
    const at = startOf(run) + day * DAY_MS;
    const score = {
      learner,
      student,
      run,
      topic,
      type,
      exercises,
      item,
      day,
      at,
      share,
      graded: true,
    };
    byLearner.set(learner, [...(byLearner.get(learner) ?? []), score]);
  }
  const byRun = Map.groupBy(assessments.values(), ({ run }) => run);
  return [...byLearner.values()].map((scores) =>
    withMissing(inOrder(scores, assessments), byRun.get(scores[0]?.run ?? '') ?? []),
  );
};

const assessmentsOf = (text: string): ReadonlyMap<string, Assessment> => {
  const counted = rowsOf(text).filter((cell) => cell('assessment_type') !== 'Exam');
  const runs = Map.groupBy(
    counted,
    (cell) => `${cell('code_module')}-${cell('code_presentation')}`,
  );
  const found = new Map<string, Assessment>();
  for (const [run, cells] of runs) {
    const sorted = cells
      .map((cell) => ({
        id: cell('id_assessment'),
        module: cell('code_module'),
        type: cell('assessment_type'),
        due: cell('date') === '' ? Number.MAX_SAFE_INTEGER : Number(cell('date')),
      }))
      .sort((one, other) => one.due - other.due || Number(one.id) - Number(other.id));
    sorted.forEach(({ id, module, type, due }, index) => {
      const block = Math.floor(index / ASSESSMENTS_PER_BLOCK);
      const from = block * ASSESSMENTS_PER_BLOCK;
      const inBlock = sorted.slice(from, from + ASSESSMENTS_PER_BLOCK);
      const exercises = inBlock.filter((each) => each.type === 'TMA').length;
      found.set(id, { id, run, type, due, exercises, topic: `${module}-block-${block + 1}` });
    });
  }
  return found;
};

/** Runs begin on 1 February (B) or 1 October (J) of the year. */
const startOf = (run: string): number => {
  const [year = '', term] = /(\d{4})(B|J)/.exec(run.slice(-5))?.slice(1) ?? [];
  return Date.UTC(Number(year), term === 'B' ? 1 : 9, 1);
};

const inOrder = (
  scores: readonly Omit<Score, 'missing'>[],
  assessments: ReadonlyMap<string, Assessment>,
) => {
  const due = (item: string) => assessments.get(item)?.due ?? 0;
  return scores.toSorted(
    (one, other) =>
      one.day - other.day ||
      due(one.item) - due(other.item) ||
      Number(one.item) - Number(other.item),
  );
};

// As of the score before: what is known when the next one is forecast.
const withMissing = (
  scores: readonly Omit<Score, 'missing'>[],
  assessments: readonly Assessment[],
): readonly Score[] =>
  scores.map((score, index) => {
    const before = scores.slice(0, index);
    const now = before[index - 1]?.day ?? -Infinity;
    const due = assessments.filter((each) => each.due < now - GRACE_DAYS);
    const done = new Set(before.map(({ item }) => item));
    const missed = due.filter(({ id }) => !done.has(id)).length;
    return { ...score, missing: due.length === 0 ? 0 : missed / due.length };
  });
