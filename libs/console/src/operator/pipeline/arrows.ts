import type { components } from '@mastery/client';

/** The flow of records, as the gateway tells it. */
export type Flow = components['schemas']['Flow'];

/** The arrows of the pipeline, in the order of the flow. */
export const ARROWS = [
  'accepted',
  'processed',
  'applied',
  'duplicates',
  'results',
  'notified',
  'analysed',
  'decided',
  'learnt',
  'deadLettered',
  'review',
  'audited',
  'kept',
] as const;
/** An arrow of the pipeline. */
export type ArrowName = (typeof ARROWS)[number];

/** The numbers on an arrow. */
export interface ArrowNumbers {
  /** Records that went along it; null while that is not known. */
  readonly records: number | null;
  /** Records that wait in front of it; null where nothing can wait. */
  readonly lag: number | null;
}

/** The numbers on every arrow. */
export type Numbers = Readonly<Record<ArrowName, ArrowNumbers>>;

/** What the flow says of each arrow. */
export const numbersOn = ({ topics, groups, worker, open_dead_letters: open }: Flow): Numbers => {
  const into = (topic: string): ArrowNumbers => ({
    records: topics.find((each) => each.topic === topic)?.appended ?? null,
    lag: null,
  });
  const readBy = (topic: string, ...names: readonly string[]): ArrowNumbers => {
    const found = groups.filter((each) => each.topic === topic && names.includes(each.group));
    if (found.length === 0) return { records: null, lag: null };
    // Several groups read the same records: the one that is furthest behind tells.
    return {
      records: Math.min(...found.map(({ done }) => done)),
      lag: Math.max(...found.map(({ lag }) => lag)),
    };
  };
  return {
    accepted: into('mastery.requests'),
    processed: readBy('mastery.requests', 'mastery-worker'),
    applied: { records: worker.applied, lag: null },
    duplicates: { records: worker.duplicates, lag: null },
    results: into('mastery.results'),
    notified: readBy('mastery.results', 'notification-service'),
    analysed: readBy('mastery.results', 'analytics-service'),
    decided: readBy('mastery.results', 'audit-service'),
    learnt: readBy('mastery.requests', 'membership-service', 'population-service'),
    deadLettered: into('mastery.dlq'),
    review: { records: null, lag: open === null ? null : sumOf(Object.values(open)) },
    audited: into('mastery.audit'),
    kept: readBy('mastery.audit', 'audit-service'),
  };
};

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** Of the arrows that one worker process counts by itself: they begin at 0 with each process. */
const COUNTED_BY_WORKER: readonly ArrowName[] = ['applied', 'duplicates'];

/**
 * How many records went along an arrow between two looks; null where the two cannot be compared, because another
 * process counted or a topic was made again.
 */
export const movedOn = (arrow: ArrowName, before: Flow, now: Flow): number | null => {
  const isOther = before.worker.process !== now.worker.process;
  if (isOther && COUNTED_BY_WORKER.includes(arrow)) return null;
  const [first, last] = [numbersOn(before)[arrow].records, numbersOn(now)[arrow].records];
  if (first === null || last === null || last < first) return null;
  return last - first;
};
