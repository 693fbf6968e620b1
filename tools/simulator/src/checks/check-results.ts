import type { LearningEvent, Level } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';
import type { ExpectedResult, Step } from '../oracle/history.ts';
import { type CheckContext, partitionOf, verdictsOf } from './context.ts';
import { type StoredMasteryFields, masteryDifference } from './stored-document.ts';

/** A result on the wire, as far as its checks go. */
interface Published {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly data: Partial<StoredMasteryFields> & {
    readonly caused_by: LearningEvent['id'];
    readonly previous_score?: number | null;
    readonly from_level?: Level | null;
    readonly to_level?: Level;
  };
}

/** Checks each result as it is published. */
export const createResultChecks = (context: CheckContext): ((record: LogRecord) => void) => {
  const { findings, seen } = context;
  /** Per student, the offset of the newest event of which something was published. */
  const newest = new Map<string, number>();

  return (record) => {
    const value = String(record.value);
    const result = JSON.parse(value) as Published;
    const { id, subject } = result;
    const about = `${result.type} ${id} of ${subject}`;
    const before = seen.published.get(id);
    if (before !== undefined) {
      if (before !== value) findings.found('results are the same when repeated', about);
      return;
    }
    seen.published.set(id, value);
    const step = causeOf(context, result);
    const expected = step?.results.find((each) => each.id === id);
    if (step === undefined || expected === undefined) {
      findings.found('results are those of the event', `${about}: nobody expects it`);
      return;
    }
    const difference = resultDifference(result, step, expected);
    if (difference !== null) {
      findings.found('results are those of the event', `${about}: ${difference}`);
    }
    if ((seen.held.get(subject) ?? -1) < step.offset) {
      findings.found('published only what the state holds', `${about}, offset ${step.offset}`);
    }
    if ((newest.get(subject) ?? -1) > step.offset) {
      findings.found('results come in the order of the log', `${about}, offset ${step.offset}`);
    }
    newest.set(subject, step.offset);
  };
};

const causeOf = (context: CheckContext, { subject, data }: Published): Step | undefined => {
  verdictsOf(context, partitionOf(context, subject));
  const claim = context.oracle.claims().get(data.caused_by);
  if (claim === undefined) return undefined;
  return context.oracle.at(subject, Number(claim.record.offset));
};

const resultDifference = (
  { type, data }: Published,
  step: Step,
  { threshold, ...expected }: ExpectedResult,
): string | null => {
  if (type !== expected.type) return `expected ${expected.type}`;
  if (type === 'mastery.updated' && step.mastery !== null) {
    const previous = step.before?.mastery?.score ?? null;
    const found = data.previous_score ?? null;
    const isNear =
      found === null || previous === null
        ? found === previous
        : Math.abs(found - previous) < 1.01e-4;
    if (!isNear) return `previous_score is ${found ?? 'null'}, expected ${previous ?? 'null'}`;
    return masteryDifference(data, step.mastery, step.calculatedAt);
  }
  if (
    threshold !== null &&
    (data.from_level !== threshold.from || data.to_level !== threshold.to)
  ) {
    return `expected ${threshold.from ?? 'no level'} to ${threshold.to}`;
  }
  return null;
};
