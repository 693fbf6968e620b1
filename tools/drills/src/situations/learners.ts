import { randomUUID } from 'node:crypto';

/** A learning event as `POST /mastery/ingest` takes it. */
export interface LearningEvent {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const HOUR_MS = 3_600_000;
const TOPICS = ['loops', 'lists', 'functions'];

/**
 * Events of so many students in turn, an hour apart and ending now: exercises, and a quiz after every third. Each
 * student is right as often as their number says, so that they differ.
 * @param now milliseconds
 */
export const learningEvents = (
  students: number,
  count: number,
  now: number,
): readonly LearningEvent[] =>
  Array.from({ length: count }, (_, at) => {
    const number = at % students;
    const round = Math.floor(at / students);
    const left = Math.floor(count / students) - round;
    const topic = TOPICS[round % TOPICS.length] ?? '';
    const isQuiz = round % 4 === 3;
    const correct = (round * 7 + number) % 10 < 4 + (number % 6);
    return {
      specversion: '1.0',
      id: randomUUID(),
      source: 'https://learning.example/drill',
      type: isQuiz ? 'quiz.completed' : 'exercise.completed',
      subject: `learner-${number}`,
      time: new Date(now - left * HOUR_MS).toISOString(),
      data: isQuiz
        ? {
            topic,
            quiz_id: `quiz-${round}`,
            total_questions: 10,
            correct_answers: correct ? 8 : 4,
          }
        : { topic, exercise_id: `exercise-${round}`, correct, total_exercises: 40 },
    };
  });
