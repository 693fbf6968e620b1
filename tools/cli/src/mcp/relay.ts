import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Client } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';

/** What an assistant that started us writes to and reads from. */
export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable;
}

/**
 * Passes on what an assistant asks over stdin, until it ends. The gateway checks, answers and audits; nothing is
 * decided here. @param onError what went wrong between the two
 */
export const relay = async (
  gateway: Client,
  { stdin, stdout }: Streams,
  onError: (error: Error) => void,
): Promise<void> => {
  const ended = Promise.race([once(stdin, 'end'), once(stdin, 'close')]);
  const served = serveStdio(() => passingOnTo(gateway), {
    transport: new StdioServerTransport(stdin, stdout),
    onerror: onError,
  });
  await ended;
  await served.close();
};

const passingOnTo = (gateway: Client): McpServer => {
  const { name, version } = gateway.getServerVersion() ?? { name: 'mastery-engine', version: '1' };
  const instructions = gateway.getInstructions() ?? '';
  const mcp = new McpServer({ name, version }, { capabilities: { tools: {} }, instructions });
  mcp.server.setRequestHandler('tools/list', async () => {
    const { tools } = await gateway.listTools();
    return { tools };
  });
  mcp.server.setRequestHandler('tools/call', async ({ params }) => {
    const { content, structuredContent, isError } = await gateway.callTool({
      name: params.name,
      arguments: params.arguments ?? {},
    });
    return {
      content,
      ...(structuredContent !== undefined && { structuredContent }),
      ...(isError !== undefined && { isError }),
    };
  });
  return mcp;
};
