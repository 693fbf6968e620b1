import type { KnowledgeModel } from '@mastery/learner-model';
import { byTime } from '../data/answer.ts';
import { readEdnet } from '../data/ednet.ts';
import { readOulad } from '../data/oulad.ts';
import { simulate } from '../data/simulated.ts';
import { binsOf } from '../measure/calibration.ts';
import type { Measured } from '../measure/measured.ts';
import { reliabilityDiagram } from '../report/svg.ts';
import { findMisleading } from './misleading.ts';
import { measureNextAnswer } from './next-answer.ts';
import { measureNextWeek } from './next-week.ts';
import { measureNextScore } from './next-score.ts';

/** Where the data lies; without EdNet its figures are not measured. */
export interface Folders {
  readonly oulad: string;
  readonly ednet: string | undefined;
}

/** Everything that was measured. */
export interface Evaluation {
  readonly figures: readonly Measured[];
  /** SVG by file name. */
  readonly pictures: Readonly<Record<string, string>>;
  /** Lines of Markdown beneath the table. */
  readonly notes: readonly string[];
}

/** Other students than those that the head was trained on. */
const UNSEEN_SEED = 23;
const UNSEEN_STUDENTS = 1_000;
const BLUE = '#1f6fb2';
const ORANGE = '#d9731a';
const GREEN = '#2f8f4e';

/** Measures the model on every data set that is there. */
export const measureAll = (
  folders: Folders,
  model: KnowledgeModel,
  log: (line: string) => void,
): Evaluation => {
  const setting = { parameters: model.parameters, gradedWeight: model.weights.quality };
  log('OULAD: next score …');
  const learners = readOulad(folders.oulad);
  const oulad = byTime(learners.flat());
  const next = measureNextScore(oulad, setting);
  log('OULAD: mastery in 7 days …');
  const week = measureNextWeek(learners, setting);
  log('Simulated students: next answer …');
  const unseen = simulate(UNSEEN_STUDENTS, UNSEEN_SEED).answers;
  const simulated = measureNextAnswer('simulated', unseen, model, setting);
  const { made, found, wronglyListed } = findMisleading(setting);
  const ednet = folders.ednet === undefined ? null : readEdnet(folders.ednet);
  log(ednet === null ? 'EdNet: not measured, --ednet is not given.' : 'EdNet: next answer …');
  const targets = { auc: 0.712, calibration: 0.015 };
  const real = ednet === null ? null : measureNextAnswer('EdNet', ednet, model, setting, targets);
  const answers = real ?? simulated;
  const where = real === null ? 'simulated students' : 'EdNet';
  return {
    figures: [...next.figures, ...week, ...(real?.figures ?? []), ...simulated.figures],
    pictures: {
      'calibration.svg': reliabilityDiagram(`Next answer, ${where}`, [
        { name: 'head refitted in its folds', colour: BLUE, bins: binsOf(answers.refitted) },
        { name: 'head as shipped', colour: ORANGE, bins: binsOf(answers.shipped) },
      ]),
      'reliability.svg': reliabilityDiagram('Next score within 14 days, OULAD', [
        { name: 'forecast of the score', colour: BLUE, bins: binsOf(next.scores) },
        { name: 'risk of a score below 50', colour: GREEN, bins: binsOf(next.risks) },
      ]),
    },
    notes: [
      `Misleading items among simulated students: ${found} of ${made} found, ${wronglyListed} others listed.`,
      '',
    ],
  };
};
