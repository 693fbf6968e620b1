import type { IncomingHttpHeaders } from 'node:http';
import {
  WebStandardStreamableHTTPServerTransport,
  createMcpHandler,
  isLegacyRequest,
} from '@modelcontextprotocol/server';
import type { Tool } from './tool.ts';
import { type OnError, type ServerIdentity, toolServer } from './tool-server.ts';

/** One POST: its headers, and its body, parsed. */
export interface McpRequest {
  readonly headers: IncomingHttpHeaders;
  readonly message: object;
}

/** What is sent back. */
export interface McpAnswer {
  readonly status: number;
  /** Undefined where there is no body. */
  readonly contentType: string | undefined;
  readonly body: string;
}

/** Answers a message with the tools that its caller has. */
export type McpEndpoint = (request: McpRequest, tools: readonly Tool[]) => Promise<McpAnswer>;

/**
 * Streamable HTTP without sessions: every request is answered by a server of its own, with JSON and no stream, so
 * that any replica can answer any request. Speaks the revision 2026-07-28 and those of 2025.
 */
export const createMcpEndpoint =
  (identity: ServerIdentity, onError: OnError): McpEndpoint =>
  async ({ headers, message }, tools) => {
    const request = new Request(ANYWHERE, { method: 'POST', headers: protocolHeaders(headers) });
    const serve = (await isLegacyRequest(request, message)) ? serveLegacy : serveModern;
    const response = await serve(request, message, () => toolServer(identity, tools, onError));
    const body = await response.text();
    return { status: response.status, contentType: typeOf(response), body };
  };

type Serve = (
  request: Request,
  message: object,
  create: () => ReturnType<typeof toolServer>,
) => Promise<Response>;

const serveModern: Serve = async (request, message, create) => {
  const handler = createMcpHandler(create, { legacy: 'reject' });
  try {
    return await handler.fetch(request, { parsedBody: message });
  } finally {
    await handler.close();
  }
};

/** The SDK's own fallback answers with a stream of one event. */
const serveLegacy: Serve = async (request, message, create) => {
  const server = create();
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  try {
    return await transport.handleRequest(request, { parsedBody: message });
  } finally {
    await server.close();
  }
};

/** A request needs an address; nobody asks for this one. */
const ANYWHERE = 'http://localhost/mcp';

/** The protocol's own headers. Whatever the client would accept, it gets JSON. */
const protocolHeaders = (headers: IncomingHttpHeaders): Record<string, string> => ({
  'content-type': 'application/json',
  accept: 'application/json, text/event-stream',
  ...Object.fromEntries(
    PASSED_ON.flatMap((name) => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  ),
});

const PASSED_ON = ['mcp-protocol-version', 'mcp-method', 'mcp-name'];

const typeOf = (response: Response) => response.headers.get('content-type') ?? undefined;
