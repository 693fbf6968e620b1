import { McpServer, ProtocolError, ProtocolErrorCode } from '@modelcontextprotocol/server';
import type { Tool, ToolAnswer, ToolInput } from './tool.ts';

/** How the server introduces itself. */
export interface ServerIdentity {
  readonly name: string;
  readonly version: string;
  /** What an assistant should know before it calls anything. */
  readonly instructions: string;
}

/** Is told what went wrong on our side, of which the client learns nothing. */
export type OnError = (error: unknown) => void;

/**
 * A protocol server for one request: these tools and nothing else. The SDK's own registration would judge the
 * arguments before a tool sees them, so what is wrong with them could neither be written down nor named our way.
 */
export const toolServer = (
  { name, version, instructions }: ServerIdentity,
  tools: readonly Tool[],
  onError: OnError,
): McpServer => {
  const mcp = new McpServer({ name, version }, { capabilities: { tools: {} }, instructions });
  mcp.server.setRequestHandler('tools/list', () => ({
    tools: tools.filter(({ isListed }) => isListed).map(told),
  }));
  mcp.server.setRequestHandler('tools/call', async ({ params }) => {
    const tool = tools.find((each) => each.name === params.name);
    if (tool === undefined) {
      throw new ProtocolError(ProtocolErrorCode.InvalidParams, `There is no tool ${params.name}`);
    }
    return result(await called(tool, params.arguments ?? {}, onError));
  });
  return mcp;
};

/** The SDK would send the message of whatever is thrown. */
const called = async (tool: Tool, input: ToolInput, onError: OnError): Promise<ToolAnswer> => {
  try {
    return await tool.call(input);
  } catch (error) {
    onError(error);
    throw new ProtocolError(ProtocolErrorCode.InternalError, 'Something went wrong on our side');
  }
};

const told = ({ name, description, input, output }: Tool) => ({
  name,
  description,
  inputSchema: { ...input },
  outputSchema: { ...output },
  annotations: { readOnlyHint: true, openWorldHint: false },
});

/** Structured, and the same as text for assistants that read nothing else. An error is no output: text alone. */
const result = (answer: ToolAnswer) => {
  const said = answer.kind === 'answer' ? answer.data : answer.error;
  const content = [{ type: 'text' as const, text: JSON.stringify(said) }];
  return answer.kind === 'answer'
    ? { content, structuredContent: { ...answer.data } }
    : { content, isError: true };
};
