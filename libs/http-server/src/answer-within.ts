import { type Asked, type Checks, admittedWork, auditEntry } from './admitted-work.ts';
import { failureReply } from './failure.ts';
import type { Reply } from './reply.ts';
import type { ProtectedRoute } from './route.ts';
import { validate } from './validate.ts';

/** A question within a request. */
export type AskedWithin = Omit<Asked, 'params'>;

/** Answers a question within a request; whatever goes wrong is a reply, too. */
export type AnswerWithin = (route: ProtectedRoute, asked: AskedWithin) => Promise<Reply>;

/**
 * For protocols that carry many kinds of questions in requests to one route: each is checked as if it had a route
 * of its own, from validation on. The token was checked, and one taken from the rate limit, with the request.
 */
export const answerWithin =
  (checks: Checks): AnswerWithin =>
  async (route, within) => {
    const asked = { ...within, params: {} };
    try {
      const read = validate(route, asked);
      if (read.kind === 'invalid') {
        const { caller } = asked;
        await checks.audit?.({ ...auditEntry(route, asked, 'invalid'), caller });
        return read.reply;
      }
      return (await admittedWork(route, { ...asked, input: read.input }, checks)).reply;
    } catch (error) {
      return failureReply(error, asked.log);
    }
  };
