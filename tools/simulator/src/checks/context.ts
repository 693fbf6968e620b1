import { TOPIC, partitionOfKey } from '@mastery/event-schemas';
import type { Broker } from '../broker/broker.ts';
import type { Oracle } from '../oracle/oracle.ts';
import type { Verdict } from '../oracle/verdict.ts';
import type { Redis } from '../store/redis.ts';
import type { Findings } from './findings.ts';

/** What checks look at. */
export interface CheckContext {
  readonly redis: Redis;
  readonly broker: Broker;
  readonly oracle: Oracle;
  readonly findings: Findings;
  readonly seen: Seen;
}

/** What has been seen at any time, whatever the store has forgotten since. */
export interface Seen {
  /** The highest offset that a student's document has ever held, by student. */
  readonly held: Map<string, number>;
  /** Ids whose marker was ever written. */
  readonly marked: Set<string>;
  /** Published results, by id. */
  readonly published: Map<string, string>;
  /** Dead letters by their place in the log, `{partition}/{offset}`. */
  readonly deadLettered: Set<string>;
  /** Events by which a day was closed, by id. */
  readonly closed: Map<string, string>;
}

/** Nothing seen yet. */
export const nothingSeen = (): Seen => ({
  held: new Map(),
  marked: new Set(),
  published: new Map(),
  deadLettered: new Set(),
  closed: new Map(),
});

/** The verdicts of a partition up to an offset, not including it; Infinity for all there are. */
export const verdictsOf = (
  { oracle, broker }: Pick<CheckContext, 'oracle' | 'broker'>,
  partition: number,
  end = Infinity,
): readonly Verdict[] =>
  oracle.upTo(partition, Math.min(end, broker.records(TOPIC.requests, partition).length));

/** The partition of `mastery.requests` on which a student's events lie. */
export const partitionOf = ({ broker }: Pick<CheckContext, 'broker'>, student: string): number =>
  partitionOfKey(Buffer.from(student), broker.partitions(TOPIC.requests));

/** What a verdict asks for that is not published yet; null when all is. */
export const unpublished = (
  { seen }: Pick<CheckContext, 'seen'>,
  verdict: Verdict,
): string | null => {
  const { partition, offset } = verdict.record;
  if (verdict.kind === 'dead') {
    return seen.deadLettered.has(`${partition}/${offset}`)
      ? null
      : `the dead letter of ${partition}/${offset}`;
  }
  if (verdict.kind === 'duplicate') return null;
  const missing = verdict.step.results.find(({ id }) => !seen.published.has(id));
  return missing ? `${missing.type} of ${partition}/${offset}` : null;
};
