import type { TrailFinding, TrailHead } from '@mastery/api-schemas';
import type { Clock, StateStore } from '@mastery/ports';
import { auditHeadKey, auditSegmentKey } from '@mastery/state-keys';
import { lastHash } from '../chain/hashes.ts';
import { parseSegment } from '../chain/parse-segment.ts';
import type { Sealer } from '../chain/sealer.ts';
import { type Link, type Segment, chainOf, entriesUpTo, linkBackwards } from '../chain/segment.ts';
import type { Place } from '../chain/trail-store.ts';
import { type Problem, checkSegment } from '../chain/check-segment.ts';
import type { HeadMemory } from './head-memory.ts';

/** Where a walk comes from. */
export interface Behind {
  readonly segment: string;
  /** The offset at which that segment begins. */
  readonly from: number;
  /** The chain of the head: only its offsets are those of the log that Kafka has. */
  readonly newest: string;
}

/** Where a walk stands: before the head of a chain, or before the segment that a link leads to. */
export interface Step extends Place {
  readonly link: Link | null;
  /** The segment with the link; null before the head. */
  readonly behind: Behind | null;
}

/** What one step came to. */
export interface Stepped {
  readonly findings: readonly TrailFinding[];
  /** How many entries were checked; null where nothing stands. */
  readonly entries: number | null;
  readonly head: TrailHead | null;
  /** What stands there and belongs there, whether it fits or not. */
  readonly segment: Segment | null;
  /** Null at the beginning of the chain. */
  readonly next: Step | null;
}

/** What walking needs. */
export interface WalkDeps {
  readonly store: Pick<StateStore, 'getMany'>;
  readonly sealer: Pick<Sealer, 'verdict'>;
  readonly clock: Clock;
  readonly memory: HeadMemory;
}

/** Clocks differ, and Redis may be a little early: around its last hour a segment may be there or not, milliseconds. */
export const SLACK_MS = 3_600_000;

/** Checks one segment, and says where to go on: backwards, to the one that it follows. */
export const createWalk = (deps: WalkDeps) => {
  const { store, clock, memory } = deps;
  return async (step: Step): Promise<Stepped> => {
    const { topic, partition, link } = step;
    const shorter = link === null ? memory.expecting(step) : () => [];
    const key =
      link === null
        ? auditHeadKey(topic, partition)
        : auditSegmentKey(topic, partition, link.segment);
    const text = (await store.getMany([key])).get(key)?.value;
    const { problems, ...found } =
      text === undefined
        ? { ...NOTHING, problems: missing(link, clock.now()) }
        : checked(deps, text, step);
    // What a head says that was tampered with counts for nothing.
    const findings = [...problems, ...(problems.length === 0 ? shorter(found.head) : [])].map(
      (problem): TrailFinding => ({
        ...{ topic, partition, segment: link?.segment ?? 'head' },
        ...problem,
      }),
    );
    return { ...found, findings };
  };
};

const checked = ({ sealer }: WalkDeps, text: string, step: Step) => {
  const { topic, partition, link } = step;
  const segment = parseSegment(text);
  if (segment === null) return { ...NOTHING, problems: [UNREADABLE] };
  const elsewhere = misplaced(segment, step);
  const back = elsewhere.length === 0 ? linkBackwards(segment) : null;
  const newest = step.behind?.newest ?? chainOf(segment.segment);
  const behind = { segment: segment.segment, from: segment.from, newest };
  return {
    segment: elsewhere.length === 0 ? segment : null,
    problems: [...elsewhere, ...checkSegment(segment, sealer, link)],
    entries: segment.entries.length,
    head: link === null ? headOf(segment) : null,
    next: back && { topic, partition, link: back, behind },
  };
};

const NOTHING = { segment: null, entries: null, head: null, next: null };

const UNREADABLE: Problem = {
  ...{ kind: 'unreadable', offset: null },
  detail: 'what stands there is no segment; what it followed is not known',
};

/** A head that is not there yet is none; of a segment the one behind it says until when it must be there. */
const missing = (link: Link | null, now: number): readonly Problem[] => {
  if (link === null) return [];
  const until = Date.parse(link.kept_until);
  if (until - SLACK_MS < now) return [];
  const detail = `must be there until ${new Date(until).toISOString()}, and older ones may be gone with it`;
  return [{ kind: 'missing', offset: null, detail }];
};

const misplaced = (segment: Segment, { topic, partition, link }: Step): readonly Problem[] => {
  const belongs =
    segment.topic === topic &&
    segment.partition === partition &&
    (link === null || segment.segment === link.segment);
  if (belongs) return [];
  const home = `${segment.topic}/${segment.partition}, segment ${segment.segment}`;
  return [{ kind: 'misplaced', offset: null, detail: `it belongs to ${home}` }];
};

const headOf = (segment: Segment): TrailHead => ({
  topic: segment.topic,
  partition: segment.partition,
  segment: segment.segment,
  entries: entriesUpTo(segment),
  next_offset: segment.next,
  written_at: segment.written_at,
  kept_until: segment.kept_until,
  hash: lastHash(segment),
  seal: segment.seal,
});
