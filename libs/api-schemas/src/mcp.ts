import { z } from 'zod';

const id = z.union([z.string(), z.number()]);

/** POST /mcp: one JSON-RPC message of the Model Context Protocol; what is in it the protocol judges. */
export const mcpMessage = z.looseObject({
  jsonrpc: z.literal('2.0'),
  id: id.optional(),
  method: z.string().optional(),
  params: z.looseObject({}).optional(),
});

/** Answer to POST /mcp: a result, or why there is none. */
export const mcpReply = z.looseObject({
  jsonrpc: z.literal('2.0'),
  id: id.nullish(),
  result: z.looseObject({}).optional(),
  error: z.looseObject({ code: z.int(), message: z.string() }).optional(),
});
