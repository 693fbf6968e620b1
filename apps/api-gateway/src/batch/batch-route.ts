import { NDJSON, batchRequest } from '@mastery/api-schemas';
import {
  MAX_BATCH_BODY_BYTES,
  type ProtectedRoute,
  type Reply,
  ok,
  preferredType,
  route,
  stream,
  unavailable,
} from '@mastery/http-server';
import { type BatchFlowDeps, CHUNK, batchFlow } from './batch-flow.ts';
import type { StudentResult } from './student-result.ts';
import { createTally } from './summary.ts';

const TYPES = ['application/json', NDJSON] as const;

/** POST /mastery/batch: up to 1,000 students at once, as one document or, when asked, line by line. */
export const batchRoute = (deps: BatchFlowDeps): ProtectedRoute =>
  route({
    method: 'POST',
    path: '/mastery/batch',
    input: batchRequest,
    access: {
      roles: ['teacher', 'admin', 'service'],
      eachStudent: ({ student_ids }) => student_ids,
    },
    maxBodyBytes: MAX_BATCH_BODY_BYTES,
    // What it takes to read them: the limit counts chunks.
    cost: ({ student_ids }) => Math.ceil(student_ids.length / CHUNK),
    handle: (call) => {
      const chunks = batchFlow(deps, call);
      return preferredType(call.headers, TYPES) === NDJSON
        ? stream(lines(chunks), NDJSON)
        : oneDocument(chunks);
    },
  });

/** Collect Results, Return Summary + Individual Results. */
const oneDocument = async (chunks: AsyncIterable<readonly StudentResult[]>): Promise<Reply> => {
  const tally = createTally();
  const results: string[] = [];
  let away = 0;
  for await (const chunk of chunks) {
    for (const result of chunk) {
      tally.count(result);
      results.push(result.text);
      if (result.problem === 'unavailable') away += 1;
    }
  }
  if (away === results.length) return unavailable('The state store is away');
  return ok(`{"summary":${JSON.stringify(tally.summary())},"results":[${results.join(',')}]}`);
};

/** The same line by line, each chunk as soon as it and those before it are there; the summary last. */
async function* lines(chunks: AsyncIterable<readonly StudentResult[]>): AsyncGenerator<string> {
  const tally = createTally();
  for await (const chunk of chunks) {
    for (const result of chunk) tally.count(result);
    yield chunk.map(({ text }) => `${text}\n`).join('');
  }
  yield `${JSON.stringify({ summary: tally.summary() })}\n`;
}
