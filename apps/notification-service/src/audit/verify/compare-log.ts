import type { TrailFinding } from '@mastery/api-schemas';
import type { EventLogReader } from '@mastery/ports';
import type { ReadRecord } from '../consume/read-record.ts';
import { createLogComparison } from './log-comparison.ts';
import type { Stretch } from './stretches.ts';

/** What comparing with the log needs. */
export interface CompareLogDeps {
  readonly reader: Pick<EventLogReader, 'ranges' | 'read'>;
  readonly readRecord: ReadRecord;
}

/** What comparing came to. */
export interface ComparedLog {
  readonly findings: readonly TrailFinding[];
  readonly records: number;
}

/**
 * Compares stretches of the trail with the log, as far as it still has their records.
 * @returns rejects with EventLogUnavailable
 */
export const compareWithLog = async (
  deps: CompareLogDeps,
  stretches: readonly Stretch[],
): Promise<ComparedLog> => {
  const compared = await Promise.all(stretches.map((stretch) => compareStretch(deps, stretch)));
  return {
    findings: compared.flatMap(({ findings }) => findings),
    records: compared.reduce((sum, { records }) => sum + records, 0),
  };
};

const compareStretch = async (
  { reader, readRecord }: CompareLogDeps,
  { topic, partition, parts, to }: Stretch,
): Promise<ComparedLog> => {
  const comparison = createLogComparison(parts.flatMap(({ entries }) => entries));
  const from = parts[0]?.from ?? to;
  let records = 0;
  const read = reader.read({ topic, partition, from: String(from), to: String(to) });
  for await (const batch of read) {
    for (const record of batch) comparison.record(readRecord(record));
    records += batch.length;
    if (comparison.isFull()) break;
  }
  // Asked for afterwards: what retention took in the meantime nobody has put into the trail.
  const start = Number((await reader.ranges(topic))[partition]?.start ?? 0);
  const segmentOf = (offset: number) =>
    (parts.findLast((part) => part.from <= offset) ?? parts[0])?.segment ?? 'head';
  const findings = comparison.end(start).map((problem): TrailFinding => ({
    ...{ topic, partition, segment: segmentOf(problem.offset) },
    ...problem,
  }));
  return { findings, records };
};
