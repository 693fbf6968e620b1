import type { Principal } from '@mastery/api-schemas';
import { type Awaitable, type ProtectedRoute, type Reply, route } from '@mastery/http-server';
import type { z } from 'zod';
import type { NoteTeacher } from '../teachers/note-teacher.ts';
import { recipientOf } from './recipient.ts';

/** A question of the gateway: who asks, and about whom where an admin asks about a student. */
interface Question {
  readonly by: Principal;
  readonly student_id?: string | undefined;
}

/** Makes the route of a method that answers for a recipient. */
export type Answering = <Schema extends z.ZodType<Question>>(
  method: string,
  input: Schema,
  answer: (
    recipient: string,
    input: Omit<z.output<Schema>, 'by'>,
    by: Principal,
  ) => Awaitable<Reply>,
) => ProtectedRoute;

/**
 * Methods of recipients over Dapr invocation; who may ask, and about whom, the gateway knows.
 * @param noteTeacher is told which cohorts a teacher's token names, at every question
 */
export const createAnswering =
  (noteTeacher: NoteTeacher): Answering =>
  (method, input, answer) =>
    route({
      ...{ method: 'POST', path: `/${method}`, access: { roles: ['service'] }, input },
      handle: async ({ input: { by, ...asked } }) => {
        const recipient = recipientOf(by);
        if (by.role === 'teacher') await noteTeacher(recipient, by.cohorts, by.issuedAt);
        return answer(asked.student_id ?? recipient, asked, by);
      },
    });
