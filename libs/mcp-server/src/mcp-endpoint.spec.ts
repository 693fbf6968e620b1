import { describe, expect, it } from '@jest/globals';
import {
  Client,
  ProtocolError,
  StreamableHTTPClientTransport,
  type VersionNegotiationOptions,
} from '@modelcontextprotocol/client';
import { createMcpEndpoint } from './mcp-endpoint.ts';
import type { Tool } from './tool.ts';

const schema = (properties: object) => ({
  ...{ type: 'object' as const, properties, additionalProperties: false },
  required: Object.keys(properties),
});
const DOUBLE: Tool = {
  name: 'double',
  description: 'Twice as much',
  isListed: true,
  input: schema({ n: { type: 'number' } }),
  output: schema({ twice: { type: 'number' } }),
  call: ({ n }) => {
    if (n === 13) return Promise.reject(new Error('secret'));
    return Promise.resolve(
      typeof n === 'number'
        ? { kind: 'answer', data: { twice: 2 * n } }
        : { kind: 'error', error: { code: 'validation', errors: [{ path: 'n' }] } },
    );
  },
};

const HIDDEN: Tool = { ...DOUBLE, name: 'hidden', isListed: false };
const TOOLS = [DOUBLE, HIDDEN];

const failures: unknown[] = [];
const endpoint = createMcpEndpoint(
  { name: 'test', version: '1', instructions: 'Ask for numbers' },
  (error) => failures.push(error),
);
const types = new Set<string | undefined>();
/** Fetch that ends at the endpoint, as behind an HTTP server that knows POST alone. */
const fetchIt = async (_url: string | URL, init: RequestInit = {}): Promise<Response> => {
  if (init.method !== 'POST') return new Response(null, { status: 405 });
  const headers = Object.fromEntries(new Headers(init.headers));
  const message = JSON.parse(init.body as string) as object;
  const { status, contentType, body } = await endpoint({ headers, message }, TOOLS);
  types.add(contentType);
  return new Response(status === 202 ? null : body, {
    status,
    headers: contentType === undefined ? {} : { 'content-type': contentType },
  });
};
const connect = async (mode: NonNullable<VersionNegotiationOptions['mode']>) => {
  const client = new Client({ name: 'spec', version: '1' }, { versionNegotiation: { mode } });
  await client.connect(
    new StreamableHTTPClientTransport(new URL('http://localhost/mcp'), { fetch: fetchIt }),
  );
  return client;
};

describe.each([
  ['2025', 'legacy' as const],
  ['2026-07-28', { pin: '2026-07-28' }],
])('a client that speaks the revision of %s', (_revision, mode) => {
  it('lists the tools with their schemas, and calls one', async () => {
    const client = await connect(mode);
    expect(client.getInstructions()).toBe('Ask for numbers');
    const { tools } = await client.listTools();
    expect(tools).toMatchObject([
      { name: 'double', inputSchema: DOUBLE.input, outputSchema: DOUBLE.output },
    ]);
    // The client holds the answer against the output schema.
    const answer = await client.callTool({ name: 'double', arguments: { n: 21 } });
    expect(answer.structuredContent).toEqual({ twice: 42 });
    expect(answer.content).toEqual([{ type: 'text', text: '{"twice":42}' }]);
    await client.close();
    expect([...types].filter((type) => type !== undefined)).toEqual(['application/json']);
  });

  it('gets what a tool says of bad arguments as an error of the tool', async () => {
    const client = await connect(mode);
    await client.listTools();
    const answer = await client.callTool({ name: 'double', arguments: { n: 'x' } });
    expect(answer).toMatchObject({ isError: true });
    expect(answer.content).toEqual([
      { type: 'text', text: '{"code":"validation","errors":[{"path":"n"}]}' },
    ]);
    await client.close();
  });

  it('is told that there is no such tool', async () => {
    const client = await connect(mode);
    const asked = client.callTool({ name: 'triple', arguments: {} });
    await expect(asked).rejects.toThrow(ProtocolError);
    await client.close();
  });

  it('learns nothing of what went wrong on our side', async () => {
    const client = await connect(mode);
    const asked = client.callTool({ name: 'double', arguments: { n: 13 } });
    await expect(asked).rejects.toThrow('Something went wrong on our side');
    expect(failures.splice(0)).toEqual([new Error('secret')]);
    await client.close();
  });
});

describe('a message that is none', () => {
  it.each([
    {},
    { jsonrpc: '1.0', method: 'tools/list', id: 1 },
    { jsonrpc: '2.0', id: 1 },
    { jsonrpc: '2.0', method: 'no/such', id: 1 },
    { jsonrpc: '2.0', method: 'tools/call', id: 1, params: { name: 7 } },
    { jsonrpc: '2.0', method: 'tools/call', id: 1, params: { name: 'double', arguments: [] } },
    { jsonrpc: '2.0', method: 'subscriptions/listen', id: 1, params: {} },
  ])('is refused, with JSON and no failure of ours: %j', async (message) => {
    for (const headers of [
      {},
      { 'mcp-protocol-version': '2026-07-28' },
      { 'mcp-protocol-version': 'x' },
    ]) {
      const { status, body } = await endpoint({ headers, message }, [DOUBLE]);
      expect(status).toBeLessThan(500);
      expect(JSON.parse(body)).toMatchObject({ error: { code: expect.any(Number) } });
    }
  });
});
