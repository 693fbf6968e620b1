import type { KnowledgeModel } from '@mastery/learner-model';
import { byTime } from '../data/answer.ts';
import { readEdnet } from '../data/ednet.ts';
import { type Score, readOulad } from '../data/oulad.ts';
import { simulate } from '../data/simulated.ts';
import { binsOf } from '../measure/calibration.ts';
import type { Measured } from '../measure/measured.ts';
import { reliabilityDiagram } from '../report/svg.ts';
import type { Setting } from '../replay/held-out.ts';
import { findMisleading } from './misleading.ts';
import { type NextAnswerMeasured, measureNextAnswer } from './next-answer.ts';
import { measureNextScore } from './next-score.ts';
import { measureNextWeek } from './next-week.ts';

/** What the parts measure, where the data lies. */
export interface Subject {
  readonly oulad: () => readonly (readonly Score[])[];
  readonly ednet: string | undefined;
  readonly model: KnowledgeModel;
  readonly setting: Setting;
}

/** What a part measured. */
export interface PartMeasured {
  readonly figures: readonly Measured[];
  /** SVG by file name. */
  readonly pictures?: Readonly<Record<string, string>>;
  readonly note?: string;
}

/** One part of the evaluation; null: its data is not there. */
type Part = (subject: Subject) => PartMeasured | null;

/** Other students than those that the head was trained on. */
const UNSEEN = { students: 1_000, seed: 23 } as const;
const BLUE = '#1f6fb2';
const ORANGE = '#d9731a';
const GREEN = '#2f8f4e';

const nextScore: Part = ({ oulad, setting }) => {
  const { figures, scores, risks } = measureNextScore(byTime(oulad().flat()), setting);
  const curves = [
    { name: 'forecast of the score', colour: BLUE, bins: binsOf(scores) },
    { name: 'risk of a score below 50', colour: GREEN, bins: binsOf(risks) },
  ];
  const title = 'Next score within 14 days, OULAD';
  return { figures, pictures: { 'reliability.svg': reliabilityDiagram(title, curves) } };
};

const calibrationPicture = (where: string, { refitted, shipped }: NextAnswerMeasured) =>
  reliabilityDiagram(`Next answer, ${where}`, [
    { name: 'head refitted in its folds', colour: BLUE, bins: binsOf(refitted) },
    { name: 'head as shipped', colour: ORANGE, bins: binsOf(shipped) },
  ]);

const ednet: Part = ({ ednet: folder, model, setting }) => {
  if (folder === undefined) return null;
  const targets = { auc: 0.712, calibration: 0.015 };
  const measured = measureNextAnswer('EdNet', readEdnet(folder), model, setting, targets);
  const pictures = { 'calibration.svg': calibrationPicture('EdNet', measured) };
  return { figures: measured.figures, pictures };
};

const simulated: Part = ({ model, setting }) => {
  const { answers } = simulate(UNSEEN.students, UNSEEN.seed);
  const measured = measureNextAnswer('simulated', answers, model, setting);
  return {
    figures: measured.figures,
    pictures: { 'calibration-simulated.svg': calibrationPicture('simulated students', measured) },
  };
};

const misleading: Part = ({ setting }) => {
  const { made, found, wronglyListed } = findMisleading(setting);
  const note = `Misleading items among simulated students: ${found} of ${made} found, ${wronglyListed} others listed.`;
  return { figures: [], note };
};

/** The parts by name, in the order of the report. */
export const PARTS = {
  'next-score': nextScore,
  'next-week': ({ oulad, setting }) => ({ figures: measureNextWeek(oulad(), setting) }),
  ednet,
  simulated,
  misleading,
} as const satisfies Readonly<Record<string, Part>>;

/** The name of a part. */
export type PartName = keyof typeof PARTS;

/** The OULAD data, read once when first asked for. */
export const lazyOulad = (folder: string): Subject['oulad'] => {
  let read: readonly (readonly Score[])[] | undefined;
  return () => (read ??= readOulad(folder));
};
