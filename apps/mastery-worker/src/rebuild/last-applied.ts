import { processedKey } from '@mastery/state-keys';
import { offsetOf } from '../outcome.ts';
import type { ProcessingRecord } from '../steps/idempotency.ts';
import type { PartitionToRebuild } from './rebuild-students.ts';
import type { RebuildDeps } from './report.ts';
import { readJudged } from './survey.ts';

/**
 * Behind the stored position lies the last batch, applied or not: its markers say which. The last applied
 * offset of each student there; who is not mentioned has none behind the position.
 */
export const lastApplied = async (
  deps: RebuildDeps,
  part: PartitionToRebuild,
  students: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const wanted = new Set(students);
  const from = String(part.position.offset + 1);
  const offsets = new Map<string, { readonly student: string; readonly offset: number }>();
  const stretch = { ...part, from, to: part.end };
  for await (const { event, record } of readJudged(deps, stretch, (each) => wanted.has(each))) {
    if (event === null) continue;
    offsets.set(processedKey(event.id), { student: event.subject, offset: offsetOf(record) });
  }
  const markers = await deps.store.getMany([...offsets.keys()]);
  const last = new Map<string, number>();
  for (const [key, { student, offset }] of offsets) {
    const marker = markers.get(key);
    if (marker === undefined) continue;
    const { outcome, offset: at, epoch } = JSON.parse(marker.value) as ProcessingRecord;
    const isHere = epoch === part.position.epoch && at === offset;
    if (outcome === 'applied' && isHere) last.set(student, offset);
  }
  return last;
};
