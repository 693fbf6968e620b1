import { type CheckContext, unpublished, verdictsOf } from './context.ts';
import { checkDayClosed } from './check-day-closes.ts';
import { documentOf, storedPositionOf } from './check-documents.ts';
import { offsetOfDocument } from './stored-document.ts';

/** Checks positions as they are written, and commits. */
export interface PositionChecks {
  readonly onPosition: (partition: number) => void;
  /** @param next the offset after the last record that is done */
  readonly onCommit: (partition: number, next: number) => void;
  /** The store went back: every position must be behind what is left. */
  readonly onRollback: () => void;
}

/** Whatever stands at or before a stored position or a committed offset must be applied and published. */
export const createPositionChecks = (context: CheckContext, partitions: number): PositionChecks => {
  const { findings, seen } = context;
  const checked = new Map<string, number>();
  const closedThrough = new Map<number, string>();
  /** Each record once: what was published once stays published. */
  const newUpTo = (what: string, partition: number, end: number) => {
    const from = checked.get(`${what} ${partition}`) ?? 0;
    checked.set(`${what} ${partition}`, Math.max(from, end));
    return verdictsOf(context, partition, end).slice(from);
  };
  const checkPublished = (what: 'position' | 'commit', partition: number, end: number) => {
    for (const verdict of newUpTo(what, partition, end)) {
      const missing = unpublished(context, verdict);
      if (missing === null) continue;
      findings.found(
        `${what} is behind what is published`,
        `${what} ${end - 1}: ${missing} is missing`,
      );
    }
  };
  const checkState = (partition: number, from: number, end: number) => {
    for (const verdict of verdictsOf(context, partition, end).slice(from)) {
      if (verdict.kind !== 'applied') continue;
      const { student, offset } = verdict.step;
      const stored = documentOf(context, student);
      if (stored !== null && offsetOfDocument(stored) >= offset) continue;
      const detail = `position ${end - 1} of ${partition}: ${student} has not applied ${offset}`;
      findings.found('position is behind the state', detail);
    }
  };
  return {
    onPosition: (partition) => {
      const position = storedPositionOf(context, partition);
      if (position === null) return;
      const end = position.offset + 1;
      const from = checked.get(`position ${partition}`) ?? 0;
      checkState(partition, from, end);
      checkPublished('position', partition, end);
      // The first position that says so is the one before the batch that followed the day close.
      const { closed_through: date } = position;
      if (date <= (closedThrough.get(partition) ?? '')) return;
      closedThrough.set(partition, date);
      checkDayClosed(context, partition, end, date);
    },
    onCommit: (partition, next) => {
      for (const verdict of newUpTo('state of commit', partition, next)) {
        if (verdict.kind !== 'applied') continue;
        const { student, offset } = verdict.step;
        if ((seen.held.get(student) ?? -1) >= offset) continue;
        const detail = `commit ${next - 1} of ${partition}: ${student} has not applied ${offset}`;
        findings.found('commit is behind the state', detail);
      }
      checkPublished('commit', partition, next);
    },
    onRollback: () => {
      for (let partition = 0; partition < partitions; partition += 1) {
        const position = storedPositionOf(context, partition);
        if (position !== null) checkState(partition, 0, position.offset + 1);
      }
    },
  };
};
