import { mcpMessage } from '@mastery/api-schemas';
import { type ProtectedRoute, problem, respond, route } from '@mastery/http-server';
import { createMcpEndpoint } from '@mastery/mcp-server';
import { z } from 'zod';
import type { SkillTools } from './skill-tools.ts';

/** What the endpoint for assistants needs. */
export interface McpRoutesDeps {
  readonly tools: SkillTools;
  readonly settings: { readonly CORS_ORIGINS?: readonly string[] | undefined };
}

const IDENTITY = {
  name: 'mastery-engine',
  version: '1',
  instructions:
    'Numbers about what students have mastered, calculated already: call a skill, do not calculate. Scores are 0 to 1, days UTC. Students may be asked about by themselves, by teachers of their cohorts, by admins and by services.',
};

/** POST /mcp: the skills as tools of the Model Context Protocol, without sessions. */
export const mcpRoutes = ({ tools, settings }: McpRoutesDeps): readonly ProtectedRoute[] => {
  const origins = new Set(settings.CORS_ORIGINS);
  return [
    route({
      method: 'POST',
      path: '/mcp',
      input: mcpMessage,
      handle: async (context) => {
        const { headers, input: message, log } = context;
        // A page of elsewhere whose name was rebound to our address says so here, and nowhere else.
        if (headers.origin !== undefined && !origins.has(headers.origin)) {
          return problem('forbidden', 'Pages of this origin may not ask');
        }
        const failed = (error: unknown) => log.error({ error }, 'a tool failed');
        const endpoint = createMcpEndpoint(IDENTITY, failed);
        const { status, contentType, body } = await endpoint({ headers, message }, tools(context));
        return respond(
          status,
          body,
          contentType === undefined ? {} : { 'content-type': contentType },
        );
      },
    }),
    withoutSessions('GET'),
    withoutSessions('DELETE'),
  ];
};

const withoutSessions = (method: 'GET' | 'DELETE'): ProtectedRoute =>
  route({
    method,
    path: '/mcp',
    input: z.unknown(),
    handle: () =>
      problem('method-not-allowed', 'There are no sessions: send each message with POST', {
        headers: { allow: 'POST' },
      }),
  });
