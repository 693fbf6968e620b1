import type { Kafka } from 'kafkajs';
import { expectedStudents } from './expected.ts';
import { judgeDeadLetters } from './judge-dead-letters.ts';
import { judgeMarkers, judgePositions } from './judge-markers.ts';
import { judgeResults } from './judge-results.ts';
import { judgeState } from './judge-state.ts';
import { createProblems } from './problems.ts';
import { readRedis } from './read-redis.ts';
import { readTopic } from './read-topic.ts';
import { ruleOn } from './ruling.ts';

/** What the oracle found; all is well when there is no problem. */
export interface Verdict {
  readonly records: number;
  readonly applied: number;
  readonly duplicates: number;
  readonly deadLetters: number;
  readonly students: number;
  readonly results: number;
  /** Results that were published again. */
  readonly repeats: number;
  readonly problems: readonly string[];
}

/** Where the oracle looks: the broker, and Redis behind the state store. */
export interface Sources {
  readonly kafka: Kafka;
  readonly redisUrl: string;
  readonly partitions: number;
}

/**
 * Reads the log from offset 0, the results, the dead letters and Redis, works out from the log alone what
 * must be there, and compares. It shares no code with the engine.
 */
export const judge = async ({ kafka, redisUrl, partitions }: Sources): Promise<Verdict> => {
  const [requests, results, deadLetters, state] = await Promise.all([
    readTopic(kafka, 'mastery.requests'),
    readTopic(kafka, 'mastery.results'),
    readTopic(kafka, 'mastery.dlq'),
    readRedis(redisUrl),
  ]);
  const problems = createProblems();
  const rulings = ruleOn(requests, partitions);
  const students = expectedStudents(rulings);
  const published = judgeResults(results, students, problems);
  const letters = judgeDeadLetters(deadLetters, rulings, problems);
  judgeState(state, students, problems);
  judgeMarkers(state, rulings, problems);
  judgePositions(state, requests, problems);
  const count = (kind: string) => rulings.filter((ruling) => ruling.kind === kind).length;
  return {
    records: requests.length,
    applied: count('apply'),
    duplicates: count('duplicate'),
    students: students.size,
    ...letters,
    ...published,
    problems: problems.lines(),
  };
};
