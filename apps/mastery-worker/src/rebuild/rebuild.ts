import { TOPIC, partitionOfKey } from '@mastery/event-schemas';
import { partitionPositionKey } from '@mastery/state-keys';
import { storedPosition } from '../partition/position.ts';
import { type PartitionToRebuild, rebuildStudents } from './rebuild-students.ts';
import { refusedOffsets } from './refused-offsets.ts';
import { NO_REPORT, type RebuildDeps, type RebuildReport, sumOf } from './report.ts';
import { survey } from './survey.ts';

/** Students whose documents are held in memory at once. */
const BUCKET = 2_000;

/**
 * Rebuild: folds the log anew, for one student or for all, compares with what stands, and puts the fold in
 * its place where they differ. The engine keeps running; on healthy state nothing changes.
 * @param only a single student, or null for all
 * @param operation id of the operation: what it asks the engine to tell follows from it
 * @param progress called with what is done so far
 */
export const rebuild = async (
  deps: RebuildDeps,
  only: string | null,
  operation: string,
  progress: (report: RebuildReport) => Promise<void>,
): Promise<RebuildReport> => {
  const ranges = await deps.reader.ranges(TOPIC.requests);
  const refused = await refusedOffsets(deps.reader);
  let report = NO_REPORT;
  for (const [partition, range] of ranges.entries()) {
    if (only !== null && partitionOfKey(Buffer.from(only), ranges.length) !== partition) continue;
    const key = partitionPositionKey(TOPIC.requests, partition);
    const found = (await deps.store.getMany([key])).get(key);
    if (found === undefined) {
      const problem = `partition ${partition} has no position yet: its worker has not begun`;
      report = { ...report, problems: [...report.problems, problem] };
      continue;
    }
    const { students, replayed } = await survey(deps, partition, ranges.length, range, only);
    const part: PartitionToRebuild = {
      partition,
      partitions: ranges.length,
      start: range.start,
      end: range.end,
      position: storedPosition(found).position,
      refused: new Map([
        ...(refused.get(partition) ?? []),
        ...[...replayed].map((offset) => [offset, Infinity] as const),
      ]),
    };
    for (let from = 0; from < students.length; from += BUCKET) {
      const bucket = students.slice(from, from + BUCKET);
      report = sumOf(report, await rebuildStudents(deps, part, bucket, operation));
      await progress(report);
    }
  }
  return report;
};
