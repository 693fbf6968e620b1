import { type BatchControl, type StateStore, StateWriteUnknown } from '@mastery/ports';
import type { Judged, Outcome } from '../outcome.ts';
import type { PartitionMemory } from '../partition/memory.ts';
import { type StoredPosition, stands } from '../partition/position.ts';
import { type FoldedBatch, foldBatch } from './fold.ts';
import type { FoldSteps } from './fold-one.ts';
import { asTried } from './folded-student.ts';
import { load } from './load.ts';
import { type Transaction, bytesOf, transactionOf } from './transaction.ts';

/** What became of writing a batch. */
export type Written =
  | {
      readonly kind: 'written';
      readonly outcomes: readonly Outcome[];
      readonly last: Judged;
      readonly transaction: Transaction;
    }
  /** The partition belongs to somebody else: nothing may be touched. */
  | { readonly kind: 'lost' }
  /** The position is not as we left it: the store went back, or somebody else wrote. */
  | { readonly kind: 'moved' }
  /** Fewer records at once, please. */
  | { readonly kind: 'too-large' }
  /** The fold of the record at this index threw. */
  | { readonly kind: 'failed'; readonly index: number };

/** A batch of one partition on its way into the store. */
export interface BatchToWrite {
  readonly memory: PartitionMemory;
  readonly judged: readonly Judged[];
  /** Which try of its first record this is, from 1. */
  readonly attempt: number;
}

/** A transaction larger than this is cut in two, far below what the sidecar takes (16 MiB). */
const MAX_BYTES = 2 * 1024 * 1024;
/** So often a refused or lost transaction is read back at once; then the partition rests a moment. */
const MAX_TRIES = 5;

/**
 * Idempotency Check → State Update → Mastery Calc → Recommendations → one transaction. When it is
 * refused, or its answer is lost, nothing is known about it: everything is read back and folded onto
 * what stands. A document at its position is done, whoever wrote it; the others are applied; and
 * every student is written again as a whole, until the store has it.
 *
 * @throws StateStoreUnavailable, StateWriteUnknown when the store stays away; nothing is known then
 */
export const writeBatch = async (
  store: StateStore,
  steps: FoldSteps,
  { memory, judged, attempt }: BatchToWrite,
  control: BatchControl,
): Promise<Written> => {
  const { phase } = memory;
  const last = judged.at(-1);
  if (last === undefined || phase.kind !== 'running') return { kind: 'moved' };
  const { epoch } = phase.stored.position;
  const ours: StoredPosition[] = [phase.stored];
  let tried: FoldedBatch['students'] = new Map();

  for (let tries = 1; ; tries += 1) {
    const loaded = await load(store, judged, { ...memory, epoch });
    if (!ours.some((position) => stands(loaded.position, position))) return { kind: 'moved' };
    const folded = foldBatch(judged, loaded, steps, attempt);
    if (folded.failedAt !== null) return { kind: 'failed', index: folded.failedAt };
    tried = asTried(folded.students, tried);
    const transaction = await transactionOf(store, memory, {
      folded: { ...folded, students: tried },
      loaded,
      before: phase.done,
      now: last.record.timestamp,
      readBack: tries > 1,
    });
    if (judged.length > 1 && bytesOf(transaction.operations) > MAX_BYTES) {
      return { kind: 'too-large' };
    }
    if (control.isStale()) return { kind: 'lost' };
    try {
      await store.transact(transaction.operations);
      return { kind: 'written', outcomes: folded.outcomes, last, transaction };
    } catch (error) {
      if (!(error instanceof StateWriteUnknown) || tries === MAX_TRIES) throw error;
      ours.push(transaction.position);
      memory.held.forget();
      memory.lists.forget();
      memory.erasures.forget();
      await control.heartbeat();
    }
  }
};
