import { mcpMessage, mcpReply } from '../../mcp.ts';
import { CALL } from '../examples/mcp.ts';
import type { ApiOperation } from '../operation.ts';

const REPLY = { name: 'McpReply', schema: mcpReply };

/** There are no sessions to listen to or to end: the protocol demands 405 then. */
const withoutSessions = (method: 'get' | 'delete', id: string, summary: string): ApiOperation => ({
  ...{ id, method, path: '/mcp', tag: 'Assistants', summary },
  answers: {},
  problems: ['method-not-allowed'],
  examples: [],
});

/** Skills for assistants. */
export const MCP: readonly ApiOperation[] = [
  {
    id: 'mcp',
    method: 'post',
    path: '/mcp',
    tag: 'Assistants',
    summary: 'The skills, by the Model Context Protocol',
    description:
      'Streamable HTTP without sessions, of the revisions 2025-03-26 to 2026-07-28: one message, one answer in JSON. `tools/list` tells what the caller’s role may call; each call is checked and audited as a request of its own. What is wrong with a call is a result with `isError`, and a text of JSON whose `code` is the end of the `type` of the problem that REST would answer.',
    body: { name: 'McpMessage', schema: mcpMessage },
    headers: { 'MCP-Protocol-Version': 'The revision that was agreed upon' },
    answers: {
      200: { description: 'The answer', schema: REPLY },
      202: { description: 'A notification, which has no answer', isEmpty: true },
      400: { description: 'No message of the protocol', schema: REPLY },
      404: { description: 'No method of the protocol', schema: REPLY },
    },
    examples: [CALL],
  },
  withoutSessions('get', 'mcpListen', 'Nothing: there is no stream'),
  withoutSessions('delete', 'mcpEnd', 'Nothing: there is no session'),
];
