import {
  EMPTY_EVIDENCE,
  type Scoreboard,
  calculate,
  indexCurriculum,
  openScoreboard,
} from '@mastery/domain-scoring';
import type { Answer } from '../data/answer.ts';
import type { Pair } from '../measure/errors.ts';

/** What is said of a topic without evidence: the chance of an answer nobody knows anything about. */
const UNKNOWN = 0.65;
const NO_CURRICULUM = indexCurriculum(null);

/** The customer's 40/30/20/10 score of the topic before each answer, taken for a forecast of it. */
export const customersSum = (answers: readonly Answer[]): readonly Pair[] => {
  const boards = new Map<string, Scoreboard>();
  return answers.map((answer) => {
    const { learner, student, topic, item, share, at } = answer;
    const board = boards.get(learner) ?? openScoreboard(EMPTY_EVIDENCE, NO_CURRICULUM);
    boards.set(learner, board);
    const { mastery_score: score } = calculate({ components: board.topic(topic) });
    board.apply({
      specversion: '1.0',
      id: '00000000-0000-0000-0000-000000000000',
      source: 'urn:evaluate',
      type: 'exercise.completed',
      subject: student,
      time: new Date(at).toISOString(),
      data: { topic, exercise_id: item, score: share },
    });
    return { student, truth: share, forecast: score ?? UNKNOWN };
  });
};
