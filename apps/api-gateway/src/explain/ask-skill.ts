import { type Reply, ok, problem } from '@mastery/http-server';
import { type Refusal, type StudentContext, isRefusal } from '@mastery/skills';
import { nothingKnown } from '../query/nothing-known.ts';
import type { Needs, ReadContext } from './student-context.ts';

/** Loads what is known of a student, has a skill answer from it, and replies with that. */
export const askSkill =
  (readContext: ReadContext) =>
  async (
    studentId: string,
    needs: Needs,
    run: (context: StudentContext) => object,
  ): Promise<Reply> => {
    const context = await readContext(studentId, needs);
    if (context === null) return problem('not-found', nothingKnown(studentId, undefined));
    const answer = run(context);
    return isRefusal(answer) ? refused(answer) : ok(answer);
  };

const refused = ({ path, message }: Refusal): Reply =>
  problem('validation', 'See errors', { errors: [{ path, message }], errorPaths: [path] });
