import type { LearningEvent } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';
import { MAX_TOPICS, defectOf } from '../worker/defects.ts';
import { type Step, stepAfter } from './history.ts';
import { judgeAlone, saysTheSame } from './judge.ts';
import { topicOf } from './reckoning/components.ts';
import type { Claim, Verdict } from './verdict.ts';

/** Says what must become of every record, from the log and the contract alone. */
export interface Oracle {
  /** What must become of the records of a partition up to an offset, not including it, in log order. */
  readonly upTo: (partition: number, end: number) => readonly Verdict[];
  /** The student after the event at an offset; undefined when no event of theirs counted there. */
  readonly at: (student: string, offset: number) => Step | undefined;
  /** The student's next event that counted, behind an offset. */
  readonly next: (student: string, offset: number) => Step | undefined;
  /** Every student after each event that counted so far, in log order. */
  readonly students: () => ReadonlyMap<string, readonly Step[]>;
  /** Who used which id, by id. */
  readonly claims: () => ReadonlyMap<string, Claim>;
}

/**
 * Recomputes from the log what the engine must come to. It knows the contract's rules for which records count
 * and a formula of its own; nothing of positions, ETags, outboxes or batches, and no code of the worker.
 */
export const createOracle = (
  logOf: (partition: number) => readonly LogRecord[],
  partitions: number,
): Oracle => {
  const verdicts = new Map<number, Verdict[]>();
  const claims = new Map<string, Claim>();
  const students = new Map<string, Step[]>();

  const dead = (record: LogRecord, event: LearningEvent, code: string): Verdict => {
    if (!claims.has(event.id)) claims.set(event.id, { record, event, refused: code });
    const reason = code === 'fold-failed' ? 'processing' : 'business-rule';
    return { kind: 'dead', record, why: { reason, code, uses: event } };
  };
  const decide = (record: LogRecord): Verdict => {
    const judged = judgeAlone(record, partitions);
    if (!('id' in judged)) {
      if (judged.uses !== null) return dead(record, judged.uses, judged.code);
      return { kind: 'dead', record, why: judged };
    }
    const claim = claims.get(judged.id);
    if (claim === undefined) return count(record, judged);
    if (claim.refused !== null) return dead(record, judged, 'id-refused-before');
    if (saysTheSame(claim.event, judged)) return { kind: 'duplicate', record };
    return dead(record, judged, 'id-reused');
  };
  const count = (record: LogRecord, event: LearningEvent): Verdict => {
    if (defectOf(event) === Infinity) return dead(record, event, 'fold-failed');
    const steps = students.get(event.subject) ?? [];
    const before = steps.at(-1) ?? null;
    const refused = stateRefuses(before, event);
    if (refused !== null) return dead(record, event, refused);
    const step = stepAfter(before, event, record);
    claims.set(event.id, { record, event, refused: null });
    students.set(event.subject, steps);
    steps.push(step);
    return { kind: 'applied', record, step };
  };

  return {
    upTo: (partition, end) => {
      const known = verdicts.get(partition) ?? [];
      verdicts.set(partition, known);
      for (const record of logOf(partition).slice(known.length, end)) known.push(decide(record));
      return known.length > end ? known.slice(0, end) : known;
    },
    at: (student, offset) => students.get(student)?.findLast((step) => step.offset === offset),
    next: (student, offset) => students.get(student)?.find((step) => step.offset > offset),
    students: () => students,
    claims: () => claims,
  };
};

/** Why the student's state refuses an event: an erasure is final for what is older, and topics are bounded. */
const stateRefuses = (before: Step | null, event: LearningEvent): string | null => {
  const { replay_position: original } = event;
  const erasedAt = Number(before?.erasure?.offset ?? -1);
  if (original !== undefined && original <= erasedAt) return 'erased';
  const topic = topicOf(event);
  const topics = new Set((before?.life ?? []).map(topicOf).filter((each) => each !== undefined));
  return topic !== undefined && !topics.has(topic) && topics.size >= MAX_TOPICS
    ? 'topic-limit'
    : null;
};
