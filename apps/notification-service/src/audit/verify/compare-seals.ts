import type { TrailFinding, TrailHead } from '@mastery/api-schemas';
import { auditHeadKey, auditSegmentKey } from '@mastery/state-keys';
import { parseSegment } from '../chain/parse-segment.ts';
import type { Segment } from '../chain/segment.ts';
import type { Place } from '../chain/trail-store.ts';
import { fallsTo, leadsBackTo, rewritten } from './kept-seals.ts';
import { SLACK_MS, type Step, type Stepped, type WalkDeps } from './walk.ts';

/** What comparing came to. */
export interface ComparedSeals {
  readonly findings: readonly TrailFinding[];
  readonly seals: number;
}

/** Compares what a walk finds with heads that were kept elsewhere, each as long as its entries are kept. */
export const createCompareSeals = (
  { store, clock }: Pick<WalkDeps, 'store' | 'clock'>,
  kept: readonly TrailHead[],
) => {
  const isKept = (head: TrailHead) => Date.parse(head.kept_until) - SLACK_MS >= clock.now();
  const left = kept.filter(isKept);
  return {
    /** Those of chains that are nowhere. */
    elsewhere: (places: readonly Place[]): ComparedSeals => {
      const strange = left.filter((head) => !places.some((place) => isSamePlace(place, head)));
      return { findings: strange.map((head) => finding(head, 'head')), seals: strange.length };
    },
    at: async (step: Step, { segment }: Stepped): Promise<ComparedSeals> => {
      const here = left.filter((head) => fallsTo(step, segment, head));
      const runsOver = here.some((head) => segment !== null && head.next_offset > segment.next);
      const behind = runsOver ? await readBehind(store, step) : null;
      const broken = here.filter((head) => segment === null || !leadsBackTo(head, segment, behind));
      const name = step.link?.segment ?? 'head';
      return { findings: broken.map((head) => finding(head, name)), seals: here.length };
    },
  };
};

const isSamePlace = (one: Place, other: Place): boolean =>
  one.topic === other.topic && one.partition === other.partition;

const finding = (head: TrailHead, segment: string): TrailFinding => ({
  ...{ topic: head.topic, partition: head.partition, segment },
  ...rewritten(head),
});

/** The segment that led here, whether it is still the head or full by now. */
const readBehind = async (
  store: WalkDeps['store'],
  { topic, partition, behind }: Step,
): Promise<Segment | null> => {
  if (behind === null) return null;
  const keys = [
    auditSegmentKey(topic, partition, behind.segment),
    auditHeadKey(topic, partition),
  ] as const;
  const found = await store.getMany(keys);
  const text = keys.flatMap((key) => found.get(key)?.value ?? [])[0];
  return text === undefined ? null : parseSegment(text);
};
