import type { BatchControl, BatchHandler, IdleHandler } from '@mastery/ports';
import { createAppend } from '../chain/append.ts';
import { type Memory, type OpenDeps, openChain } from './open-chain.ts';

/** Reads one topic into its chains. */
export interface TrailConsumer {
  readonly onBatch: BatchHandler;
  readonly onIdle: IdleHandler;
}

/**
 * A topic → the chains of its partitions: open the chain → append → commit. A batch that comes again finds its records
 * in the head and is skipped; whoever lost the partition is fenced by the head's ETag.
 */
export const createConsumeTrail = (deps: OpenDeps): TrailConsumer => {
  const append = createAppend(deps);
  const memories = new Map<number, Memory>();
  const looked = new Map<number, number>();

  const onBatch: BatchHandler = async (batch, control) => {
    const { partition, generation, records } = batch;
    const last = records.at(-1);
    if (last === undefined) return;
    const memory = memories.get(partition);
    memories.delete(partition);
    const head = await openChain(deps, batch, control, memory);
    if (head === null) return;
    memories.set(partition, { generation, head: head.open });
    const fresh = records.filter(({ offset }) => Number(offset) >= head.open.next);
    if (fresh.length > 0) {
      const entries = fresh.map(deps.readRecord);
      await control.heartbeat();
      if (control.isStale()) return;
      const written = await append(head, entries);
      deps.events.appended(written, entries);
      memories.set(partition, { generation, head: written });
    }
    if (!control.isStale()) await control.commit(last.offset);
  };

  const onIdle: IdleHandler = async ({ topic, partition, generation }, control) => {
    if (looked.get(partition) === generation) return;
    await lookBack(deps, { topic, partition }, control);
    looked.set(partition, generation);
  };
  return { onBatch, onIdle };
};

/** Of a partition where nothing arrives: lets come again what the group has read and the chain does not have. */
const lookBack = async (
  { trail }: OpenDeps,
  place: { readonly topic: string; readonly partition: number },
  control: BatchControl,
): Promise<void> => {
  const found = await trail.head(place);
  const { start, end } = await control.range();
  const next = found.kind === 'sealed' ? found.segment.next : Number(start);
  if (next < Number(end)) control.seek(String(Math.max(next - 1, Number(start))));
};
