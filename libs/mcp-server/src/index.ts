export { createMcpEndpoint } from './mcp-endpoint.ts';
export type { McpAnswer, McpEndpoint, McpRequest } from './mcp-endpoint.ts';
export type { ObjectSchema, Tool, ToolAnswer, ToolInput } from './tool.ts';
export type { OnError, ServerIdentity } from './tool-server.ts';
