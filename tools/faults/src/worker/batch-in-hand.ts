import { AsyncLocalStorage } from 'node:async_hooks';
import type { RecordBatch } from '@mastery/ports';

/** The batch that the running code belongs to: several partitions are worked on side by side. */
export interface BatchInHand {
  readonly batch: RecordBatch;
  /** Its markers were asked for, so what is read next is the position. */
  hasAskedForMarkers: boolean;
  hasLoaded: boolean;
  hasWritten: boolean;
}

const inHand = new AsyncLocalStorage<BatchInHand>();

/** Runs a handler as the work on this batch. */
export const workingOn = <Result>(batch: RecordBatch, run: () => Result): Result =>
  inHand.run({ batch, hasAskedForMarkers: false, hasLoaded: false, hasWritten: false }, run);

/** The batch that is worked on; undefined between batches. */
export const batchInHand = (): BatchInHand | undefined => inHand.getStore();
