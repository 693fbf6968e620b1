import type { Operation, OperationAccepted, RebuildRequest } from '@mastery/api-schemas';
import type { Clock, Logger } from '@mastery/ports';
import { NO_REPORT, type RebuildReport } from '../rebuild/report.ts';
import type { Operations } from './operations.ts';

/** Begins a rebuild, or says which one is running. */
export type BeginRebuild = (
  request: RebuildRequest,
) => Promise<
  | ({ readonly kind: 'begun' } & OperationAccepted)
  | { readonly kind: 'busy'; readonly running: string }
>;

/** What beginning a rebuild needs. */
export interface BeginRebuildDeps {
  readonly log: Logger;
  readonly clock: Clock;
  /** A new UUID. */
  readonly newId: () => string;
  readonly operations: Operations;
  /** Folds, compares and swaps; see `rebuild/`. */
  readonly rebuild: (
    only: string | null,
    operation: string,
    progress: (report: RebuildReport) => Promise<void>,
  ) => Promise<RebuildReport>;
}

/** While nothing is done, it is said so often that it is still being done, milliseconds. */
const ALIVE_MS = 10_000;
const MAX_PROBLEMS = 100;

/**
 * Begins to rebuild the state of one student, or of all, from the log. It resolves as soon as the operation
 * can be followed; the rest goes on by itself. A process runs one at a time: each reads the whole log.
 */
export const createBeginRebuild = (deps: BeginRebuildDeps): BeginRebuild => {
  const { log, clock, newId, operations, rebuild } = deps;
  let running: string | null = null;

  /** Runs it to its end; how far it is, is written in order. */
  const run = async (first: Operation, only: string | null): Promise<void> => {
    let state = first;
    let written = Promise.resolve();
    const put = (more: Partial<Operation>): Promise<void> => {
      state = { ...state, ...more, updated_at: new Date(clock.now()).toISOString() };
      const next = state;
      written = written.then(() => operations.write(next));
      return written;
    };
    const alive = setInterval(() => void put({}).catch(() => null), ALIVE_MS).unref();
    try {
      const report = await rebuild(only, first.operation_id, (so_far) => put(inBrief(so_far)));
      await put({ ...inBrief(report), status: 'done' });
      log.info({ operation_id: first.operation_id, ...report }, 'rebuild done');
    } catch (error) {
      log.error({ alert: 'rebuild-failed', operation_id: first.operation_id, error }, FAILED);
      written = Promise.resolve();
      await put({ status: 'failed', problems: [...state.problems, FAILED] }).catch(() => null);
    } finally {
      clearInterval(alive);
    }
  };

  return async ({ student_id: student }) => {
    if (running !== null) return { kind: 'busy', running };
    const now = new Date(clock.now()).toISOString();
    const first: Operation = {
      ...NO_REPORT,
      problems: [],
      operation_id: newId(),
      kind: 'rebuild',
      status: 'running',
      scope: student === undefined ? 'all' : 'one',
      started_at: now,
      updated_at: now,
    };
    running = first.operation_id;
    try {
      await operations.write(first);
    } catch (error) {
      running = null;
      throw error;
    }
    void run(first, student ?? null).finally(() => {
      running = null;
    });
    return { kind: 'begun', operation_id: first.operation_id };
  };
};

const FAILED = 'it ended with an error, which the log of mastery-worker names: begin again';

const inBrief = ({ problems, ...counts }: RebuildReport): Partial<Operation> => ({
  ...counts,
  problems: problems.slice(0, MAX_PROBLEMS),
});
