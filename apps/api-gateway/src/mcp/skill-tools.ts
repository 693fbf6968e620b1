import { PROBLEMS, type Role } from '@mastery/api-schemas';
import type { AnswerWithin, AskedWithin, Reply, Trace } from '@mastery/http-server';
import type { ObjectSchema, Tool, ToolAnswer } from '@mastery/mcp-server';
import { SKILLS } from '@mastery/skills';
import { z } from 'zod';
import type { ReadContext } from '../explain/student-context.ts';
import { skillRoute } from './skill-route.ts';

/** What skills are called with. */
export interface SkillToolsDeps {
  readonly readContext: ReadContext;
  readonly answerWithin: AnswerWithin;
}

/** The skills as tools for the caller of one request. */
export type SkillTools = (request: Omit<AskedWithin, 'input'>) => readonly Tool[];

/**
 * Each skill as a tool, with its schemas. A call goes through the checks of the skill's route; who may not call it is
 * not told of it, and who does is refused, which is audited.
 */
export const createSkillTools = ({ readContext, answerWithin }: SkillToolsDeps): SkillTools => {
  const published = Object.values(SKILLS).map((skill) => ({
    ...{ name: skill.name, description: skill.description },
    roles: new Set<Role>(skill.roles),
    input: objectSchema(skill.input, 'input'),
    output: objectSchema(skill.output, 'output'),
    route: skillRoute(skill, readContext),
  }));
  return ({ caller, headers, trace, log }) =>
    published.map(({ roles, route, ...told }) => ({
      ...told,
      isListed: roles.has(caller.role),
      call: async (input) => {
        const reply = await answerWithin(route, { caller, input, headers, trace, log });
        return toolAnswer(reply, trace);
      },
    }));
};

const objectSchema = (schema: z.ZodObject, io: 'input' | 'output'): ObjectSchema => ({
  ...z.toJSONSchema(schema, { io, unrepresentable: 'any' }),
  type: 'object',
});

/** A skill answers with an object; whatever else is a problem, told as REST would tell it. */
const toolAnswer = (reply: Reply, { traceId }: Trace): ToolAnswer => {
  if (reply.kind === 'answer') {
    return { kind: 'answer', data: reply.body as Readonly<Record<string, unknown>> };
  }
  const { problem: code, detail, errors } = reply;
  const { title } = PROBLEMS[code];
  return { kind: 'error', error: { code, title, detail, errors, trace_id: traceId } };
};
