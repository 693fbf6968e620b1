import type { PipelineStatus } from '@mastery/api-schemas';
import type { World } from '../cli.ts';

const COLUMNS = ['partition', 'start', 'end', 'applied', 'lag', 'epoch', 'closed through'] as const;

/** Says where each partition stands, and what waits altogether. */
export const tellPipeline = (
  { say }: Pick<World, 'say'>,
  { topic, lag, partitions }: PipelineStatus,
): void => {
  const rows = partitions.map((each) =>
    [
      each.partition,
      each.start,
      each.end,
      each.applied,
      each.lag,
      each.epoch,
      each.closed_through ?? '-',
    ].map(String),
  );
  for (const row of [COLUMNS, ...rows])
    say(row.map((cell, at) => cell.padStart((COLUMNS[at] ?? '').length)).join('  '));
  say(waits({ topic, lag }));
};

/** How much waits, in a sentence. */
export const waits = ({ topic, lag }: Pick<PipelineStatus, 'topic' | 'lag'>): string =>
  lag === 0 ? `Nothing of ${topic} waits.` : `${lag} records of ${topic} wait.`;
