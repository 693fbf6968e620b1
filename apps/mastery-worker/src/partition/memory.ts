import type { AssignedPartition } from '@mastery/ports';
import { type PendingErasures, createPendingErasures } from '../erasure/pending.ts';
import type { OnTheWay } from '../batch/passed-again.ts';
import type { Transaction } from '../batch/transaction.ts';
import { type Judged, offsetOf } from '../outcome.ts';
import { type ActiveLists, createActiveLists } from './active-lists.ts';
import { type HeldDocuments, createHeldDocuments } from './held-documents.ts';
import { idInRecord } from './id-in-record.ts';
import type { PartitionPosition, StoredPosition } from './position.ts';

/** How far we are with a partition. */
export type Phase =
  /** Nothing is known: the store is to be read first. */
  | { readonly kind: 'unknown' }
  /** The record at the stored offset must come first, to be compared with what the position says. */
  | { readonly kind: 'checking'; readonly stored: StoredPosition }
  | {
      readonly kind: 'running';
      /** As our last transaction left it. */
      readonly stored: StoredPosition;
      /** The last record that is done; the next transaction writes it as position. */
      readonly done: PartitionPosition;
      /** The offset at which a batch began that was sent back, because it began behind the next one. */
      readonly sentBackFrom: number | null;
    };

/** What the owner of a partition remembers of it, for one generation of the consumer group. */
export interface PartitionMemory {
  readonly partition: number;
  readonly generation: number;
  /** Partitions of the topic: a key belongs to exactly one of them. */
  partitions: number;
  phase: Phase;
  /** Set once a position was seen: that it vanishes later means that the store lost more than a second. */
  isKnownToStore: boolean;
  /** Records folded together; follows the size of the transactions. */
  batchSize: number;
  /** Students whose records come again, as far as they have come. */
  onTheWay: OnTheWay;
  readonly held: HeldDocuments;
  readonly lists: ActiveLists;
  readonly erasures: PendingErasures;
}

/** Forgets everything that was read or written: somebody else may have written since. */
export const forget = (memory: PartitionMemory): void => {
  memory.phase = { kind: 'unknown' };
  memory.onTheWay = new Map();
  memory.held.forget();
  memory.lists.forget();
  memory.erasures.forget();
};

/** The next record to process; null while the store was not read yet. */
export const nextOffset = ({ phase }: PartitionMemory): number | null => {
  switch (phase.kind) {
    case 'unknown':
      return null;
    case 'checking':
      return phase.stored.position.offset + 1;
    case 'running':
      return phase.done.offset + 1;
  }
};

/** A batch is done: what its transaction wrote is known, and its last record is the next position. */
export const advance = (memory: PartitionMemory, transaction: Transaction, last: Judged): void => {
  transaction.written();
  memory.onTheWay = transaction.onTheWay;
  const { position } = transaction.position;
  memory.phase = {
    kind: 'running',
    stored: transaction.position,
    done: { ...position, offset: offsetOf(last.record), event_id: idInRecord(last.record) },
    sentBackFrom: null,
  };
};

/** Records folded together at first. */
const FIRST_BATCH = 100;

/** Remembers partitions; a new generation begins with nothing. */
export const createPartitions = () => {
  const memories = new Map<number, PartitionMemory>();
  return {
    of: ({ partition, generation }: AssignedPartition): PartitionMemory => {
      const known = memories.get(partition);
      if (known?.generation === generation) return known;
      const fresh: PartitionMemory = {
        partition,
        generation,
        partitions: 0,
        phase: { kind: 'unknown' },
        isKnownToStore: known?.isKnownToStore ?? false,
        batchSize: FIRST_BATCH,
        onTheWay: new Map(),
        held: createHeldDocuments(),
        lists: createActiveLists(partition),
        erasures: createPendingErasures(partition),
      };
      memories.set(partition, fresh);
      return fresh;
    },
  };
};
