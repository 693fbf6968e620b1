import type { BatchRequest } from '@mastery/api-schemas';
import { studentId } from '@mastery/event-schemas';
import { failureKind } from '@mastery/http-server';
import type { Logger } from '@mastery/ports';
import type { ReadMastery } from '../cache/cached-mastery.ts';
import { nothingKnown } from '../query/nothing-known.ts';
import { inParallel } from './in-parallel.ts';
import { type StudentResult, failedResult, foundResult } from './student-result.ts';

/** Split into Chunks: 100 each. */
export const CHUNK = 100;
/** Process in Parallel: so many chunks side by side; more only wait for the same sidecar. */
const PARALLEL_CHUNKS = 4;

/** What a batch is answered from. */
export interface BatchFlowDeps {
  readonly readMastery: ReadMastery;
}

/** A batch request, and whom its sender must not see. */
export interface BatchCall {
  readonly input: BatchRequest;
  readonly refused: ReadonlySet<string>;
  readonly log: Logger;
}

/** A student of a batch who may be read, or has a result already. */
interface Validated {
  readonly studentId: string;
  readonly refusal?: StudentResult;
}

/**
 * Batch Processing as the customer draws it: a result for every student, chunk by chunk, in the order
 * asked. Never rejects for a single student: whatever went wrong with one is that one's result.
 */
export const batchFlow = (
  { readMastery }: BatchFlowDeps,
  { input, refused, log }: BatchCall,
): AsyncIterable<readonly StudentResult[]> => {
  const validated = validateAll(input.student_ids, refused);
  const result = ofOneStudent(readMastery, input, log);
  return inParallel(splitIntoChunks(validated), PARALLEL_CHUNKS, (chunk) =>
    Promise.all(chunk.map(async ({ studentId: id, refusal }) => refusal ?? result(id))),
  );
};

const validateAll = (ids: readonly string[], refused: ReadonlySet<string>): readonly Validated[] =>
  ids.map((id) => {
    const refuse = (kind: 'validation' | 'forbidden', detail?: string) => ({
      studentId: id,
      refusal: failedResult(id, kind, detail),
    });
    if (!studentId.safeParse(id).success) return refuse('validation', 'This is no student id');
    return refused.has(id) ? refuse('forbidden') : { studentId: id };
  });

const splitIntoChunks = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, n) =>
    items.slice(n * CHUNK, (n + 1) * CHUNK),
  );

const ofOneStudent = (
  readMastery: ReadMastery,
  { date, include_components }: BatchRequest,
  log: Logger,
) => {
  const told = tellOnce(log);
  return async (id: string): Promise<StudentResult> => {
    try {
      const read = await readMastery(id, date);
      return read === null
        ? failedResult(id, 'not-found', nothingKnown(id, date))
        : foundResult(id, read.entry, include_components);
    } catch (error) {
      const kind = failureKind(error);
      told(kind, error);
      return failedResult(id, kind);
    }
  };
};

/** A store that is away fails a thousand students in the same way: one line each way suffices. */
const tellOnce = (log: Logger) => {
  const told = new Set<string>();
  return (kind: 'unavailable' | 'internal', error: unknown): void => {
    if (told.has(kind)) return;
    told.add(kind);
    log[kind === 'internal' ? 'error' : 'warn']({ error, kind }, 'students of a batch failed');
  };
};
