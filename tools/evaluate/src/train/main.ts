import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  EMPTY_POPULATION,
  type KnowledgeModel,
  knowledgeModelSchema,
  misleadingItems,
  openPopulation,
} from '@mastery/learner-model';
import { type Answer, byTime } from '../data/answer.ts';
import { dataFolder, exitWithoutData } from '../data/folder.ts';
import { readOulad } from '../data/oulad.ts';
import { simulate } from '../data/simulated.ts';
import { foldOf } from '../folds.ts';
import { replay } from '../replay/replay.ts';
import { chooseParameters } from './choose-parameters.ts';
import { fitModel } from './fit-model.ts';
import { heldOutScores } from './held-out-scores.ts';
import { trainWeek } from './train-week.ts';

const VERSION = '1';
const STUDENTS = 1_500;
const SEED = 7;
const LIBS = new URL('../../../../libs/', import.meta.url);
const LEARNER_MODEL = 'learner-model/src/artifacts';
const SCORING = 'domain-scoring/src/artifacts';

const { values } = parseArgs({
  options: { oulad: { type: 'string' }, date: { type: 'string' } },
});
const today = values.date ?? new Date().toISOString().slice(0, 10);
const learners = exitWithoutData(() => readOulad(dataFolder('oulad', values.oulad, process.env)));
const oulad = byTime(learners.flat());
const simulated = simulate(STUDENTS, SEED).answers;
const some = (answers: readonly Answer[], parts: number) =>
  answers.filter(({ student }) => foldOf(student, parts, 'tune') === 0);

console.log('Choosing the parameters of the beliefs …');
const { gradedWeight, ...parameters } = chooseParameters([some(oulad, 12), some(simulated, 4)]);
console.log({ ...parameters, gradedWeight });
const setting = { parameters, gradedWeight };

console.log('Measuring on students left out …');
const isLeftOut = ({ student }: Answer) => foldOf(student) === 0;
const seen = oulad.filter((answer) => !isLeftOut(answer));
const trial = fitModel(seen, simulated, setting);
const scores = heldOutScores(trial, seen, oulad.filter(isLeftOut), setting);
console.log(scores);

console.log('Fitting on all …');
const shortened = (_key: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(9)) : value;
const model: KnowledgeModel = {
  version: `knowledge/${VERSION}`,
  data: [
    { name: 'OULAD (Kuzilek, Hlosta, Zdrahal 2017)', licence: 'CC BY 4.0', outcomes: oulad.length },
    { name: `simulated students, seed ${SEED}`, licence: 'own', outcomes: simulated.length },
  ],
  trained_on: today,
  scores,
  parameters,
  weights: { exercise: gradedWeight, quiz: gradedWeight, quality: gradedWeight },
  calibration: { scale: 1, shift: 0 },
  ...fitModel(oulad, simulated, setting),
};
const write = (file: string, content: unknown) =>
  writeFileSync(new URL(file, LIBS), `${JSON.stringify(content, shortened, 1)}\n`);
write(`${LEARNER_MODEL}/knowledge-${VERSION}.json`, knowledgeModelSchema.parse(model));

const population = openPopulation(EMPTY_POPULATION, parameters);
replay(oulad, { ...setting, population });
const published = population.publish(`population-oulad/${VERSION}`);
write(`${LEARNER_MODEL}/population-oulad-${VERSION}.json`, published);
console.log('Misleading items:', misleadingItems(published));

console.log('Fitting next week …');
write(`${SCORING}/week-${VERSION}.json`, trainWeek(learners, setting, VERSION, today));
console.log(`Written to ${LIBS.pathname}`);
