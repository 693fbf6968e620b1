import { createGatewayClient } from './gateway-client.ts';
import type { Figures } from './figures.ts';
import { mapBounded } from './statistics.ts';
import type { Tokens } from './tokens.ts';

/** Students that are asked for side by side. */
const AT_ONCE = 16;

/**
 * Asks over REST: the learning platform for every student, then the student of whom most is known for
 * themselves, with a token that sees nobody else.
 */
export const askForStudents = async (
  gatewayUrl: string,
  tokens: Tokens,
  ids: readonly string[],
): Promise<Pick<Figures, 'students' | 'one'>> => {
  const platform = createGatewayClient(gatewayUrl, await tokens.service());
  const students = await mapBounded(ids, AT_ONCE, (id) => platform.query(id));
  const chosen = students.toSorted((a, b) => b.evidence_count - a.evidence_count)[0];
  if (chosen === undefined) throw new Error('There is no student to ask for');
  const id = chosen.student_id;
  const own = createGatewayClient(gatewayUrl, await tokens.student(id));
  return {
    students,
    one: {
      mastery: await own.query(id),
      nextWeek: await own.nextWeek(id),
      path: await own.learningPath(id),
    },
  };
};
