import { TOPIC, resultEventId } from '@mastery/event-schemas';
import { calculationRequested } from '../calculation-requested.ts';
import { isTombstone } from '../document.ts';
import { offsetOf } from '../outcome.ts';
import type { PartitionPosition } from '../partition/position.ts';
import { placeName } from '../place.ts';
import { type StoredStudent, loadStudent } from './load-students.ts';
import type { Refused } from './refused-offsets.ts';
import { NO_REPORT, type RebuildDeps, type RebuildReport } from './report.ts';
import {
  type RebuiltStudent,
  beginRebuild,
  beginningOf,
  rebuildOne,
  saysTheSame,
} from './rebuilt-student.ts';
import { lastApplied } from './last-applied.ts';
import { type Stretch, readJudged } from './survey.ts';
import { swap } from './swap.ts';

/** A partition whose students are rebuilt. */
export interface PartitionToRebuild {
  readonly partition: number;
  readonly partitions: number;
  /** The first offset that the log still has. */
  readonly start: string;
  /** The offset after the last record, when the rebuild began. */
  readonly end: string;
  readonly position: PartitionPosition;
  readonly refused: Refused;
}

/** A student while the log is read. */
interface InProgress {
  readonly stored: StoredStudent;
  rebuilt: RebuiltStudent;
  /** The offset up to which the live document has applied. */
  readonly upTo: number;
}

/** The live document moves on under load; so often it is caught up with. */
const MAX_TRIES = 10;

/** Rebuilds students of one partition with one pass through its log. */
export const rebuildStudents = async (
  deps: RebuildDeps,
  part: PartitionToRebuild,
  students: readonly string[],
  operation: string,
): Promise<RebuildReport> => {
  const begun = new Map<string, InProgress>();
  const newest = await lastApplied(deps, part, students);
  let [fromCheckpoint, beyondLog] = [0, 0];
  for (const student of students) {
    const stored = await loadStudent(deps.store, student, deps.clock.now());
    const beginning = beginningOf(
      stored.live.etag === undefined ? null : stored.live.document,
      stored.checkpoints,
      placeOfPart(part),
      Number(part.start),
    );
    if (beginning === null) beyondLog += 1;
    else {
      if (beginning.kind === 'checkpoint') fromCheckpoint += 1;
      const upTo = appliedUpTo(stored, part, newest.get(student));
      begun.set(student, { stored, rebuilt: beginRebuild(beginning), upTo });
    }
  }
  const last = Math.max(-1, ...[...begun.values()].map(({ upTo }) => upTo));
  await foldStretch(deps, part, begun, part.start, String(last + 1));

  let [swapped, unchanged] = [0, 0];
  const problems: string[] = [];
  for (const [student, progress] of begun) {
    const outcome = await settle(deps, part, student, progress);
    if (outcome === 'unchanged') unchanged += 1;
    else if (outcome === 'swapped') swapped += 1;
    else problems.push(`a student moved on ${MAX_TRIES} times while being compared: try again`);
    if (outcome === 'swapped') await tell(deps, student, progress, operation);
  }
  return {
    ...NO_REPORT,
    compared: begun.size,
    unchanged,
    swapped,
    from_checkpoint: fromCheckpoint,
    beyond_log: beyondLog,
    problems,
  };
};

const placeOfPart = ({ position, partition }: PartitionToRebuild): string =>
  placeName(position.epoch, partition);

/** A student without a document was to have one up to where the markers say that events were applied. */
const appliedUpTo = (
  { live }: StoredStudent,
  part: PartitionToRebuild,
  newest: number = part.position.offset,
): number =>
  live.etag === undefined ? newest : (live.document.positions[placeOfPart(part)] ?? -1);

const foldStretch = async (
  deps: RebuildDeps,
  part: PartitionToRebuild,
  students: ReadonlyMap<string, InProgress>,
  from: string,
  to: string,
): Promise<void> => {
  const stretch: Stretch = { ...part, from, to };
  const folding = { apply: deps.apply, epoch: part.position.epoch, refused: part.refused };
  for await (const judged of readJudged(deps, stretch, (student) => students.has(student))) {
    const progress = judged.event === null ? undefined : students.get(judged.event.subject);
    if (progress === undefined || offsetOf(judged.record) > progress.upTo) continue;
    progress.rebuilt = rebuildOne(progress.rebuilt, judged, folding);
  }
};

/** Compares, and swaps where it must; whoever moved on meanwhile is caught up with first. */
const settle = async (
  deps: RebuildDeps,
  part: PartitionToRebuild,
  student: string,
  first: InProgress,
): Promise<'unchanged' | 'swapped' | 'restless'> => {
  let progress = first;
  for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
    const { stored, rebuilt, upTo } = progress;
    const { live } = stored;
    const exists = live.etag !== undefined || rebuilt.document.revision > 0;
    // Parts of a swap that was not confirmed may stand: only another one puts all keys right.
    const isRight = tries === 1 && saysTheSame(live.document, rebuilt.document);
    if (!exists || isRight) return 'unchanged';
    const now = deps.clock.now();
    if (await swap(deps.store, student, live, rebuilt.document, now)) return 'swapped';
    const again = await loadStudent(deps.store, student, now);
    progress = { stored: again, rebuilt, upTo: Math.max(upTo, appliedUpTo(again, part)) };
    const one = new Map([[student, progress]]);
    await foldStretch(deps, part, one, String(upTo + 1), String(progress.upTo + 1));
  }
  return 'restless';
};

/** What stands now is told by the engine itself, through the log, like everything else. */
const tell = async (
  { producer, clock }: RebuildDeps,
  student: string,
  { rebuilt }: InProgress,
  operation: string,
): Promise<void> => {
  if (isTombstone(rebuilt.document)) return;
  const request = calculationRequested({
    id: resultEventId(operation, 'mastery.calculation.requested', student),
    student,
    time: new Date(clock.now()).toISOString(),
    reason: 'rebuilt',
  });
  await producer.append(TOPIC.requests, [request]);
};
