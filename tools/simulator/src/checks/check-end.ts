import { TOPIC } from '@mastery/event-schemas';
import { currentMasteryKey, erasuresKey, processedKey } from '@mastery/state-keys';
import type { Step } from '../oracle/history.ts';
import { type CheckContext, unpublished, verdictsOf } from './context.ts';
import { documentOf } from './check-documents.ts';
import { checkStudentKeys, expectedKeysOf } from './student-keys.ts';
import { differenceOf, offsetOfDocument } from './stored-document.ts';

/** What must hold after faults have ended and time has passed. */
export const checkEnd = (
  context: CheckContext,
  partitions: number,
  committed: (partition: number) => number | undefined,
): void => {
  const { broker } = context;
  for (let partition = 0; partition < partitions; partition += 1) {
    const end = broker.records(TOPIC.requests, partition).length;
    const found = (detail: string) =>
      context.findings.found(
        'all is done once faults have ended',
        `partition ${partition}: ${detail}`,
      );
    if ((committed(partition) ?? 0) !== end) {
      found(`committed ${committed(partition) ?? 'nothing'} of ${end}`);
    }
    for (const verdict of verdictsOf(context, partition)) {
      const missing = unpublished(context, verdict);
      if (missing !== null) found(`${missing} is missing`);
    }
    const pending = context.redis.get(erasuresKey(TOPIC.requests, partition))?.value ?? '[]';
    if (pending !== '[]') found(`second deletions are still to come: ${pending}`);
  }
  const lasts = [...context.oracle.students().values()].flatMap((steps) => steps.at(-1) ?? []);
  for (const last of lasts) checkStudent(context, last);
  checkMarkers(context);
  checkNothingElse(context, lasts);
};

const checkStudent = (context: CheckContext, last: Step): void => {
  const { findings } = context;
  const stored = documentOf(context, last.student);
  const difference =
    stored === null
      ? 'there is no document'
      : offsetOfDocument(stored) === last.offset
        ? differenceOf(stored, last)
        : `has applied ${offsetOfDocument(stored)}, not ${last.offset}`;
  if (difference !== null) {
    findings.found('state is the fold of the log', `${last.student} in the end: ${difference}`);
  }
  const expiresAt = context.redis.entry(currentMasteryKey(last.student))?.expiresAt ?? 0;
  if ((expiresAt === Infinity) !== (last.mastery !== null)) {
    findings.found(
      'state is the fold of the log',
      `${last.student}: only a tombstone may expire, and must`,
    );
  }
  checkStudentKeys(context, last);
};

interface MarkerFields {
  readonly outcome: string;
  readonly reason?: string;
  readonly partition: number;
  readonly offset: number;
}

/** Each claimed id has its marker: what became of the event, and where; nobody's name stands in it. */
const checkMarkers = ({ redis, oracle, findings }: CheckContext): void => {
  for (const [id, { record, event, refused }] of oracle.claims()) {
    const found = redis.get(processedKey(id))?.value;
    const marker = JSON.parse(found ?? 'null') as MarkerFields | null;
    const isRight =
      marker?.outcome === (refused === null ? 'applied' : 'failed') &&
      marker.partition === record.partition &&
      marker.offset === Number(record.offset) &&
      (marker.reason ?? null) === refused &&
      !String(found).includes(event.subject);
    if (!isRight)
      findings.found('markers say what became of the event', `${id}: ${found ?? 'none'}`);
  }
};

/** No key of a student may stand that the state does not explain. */
const checkNothingElse = ({ redis, findings }: CheckContext, lasts: readonly Step[]): void => {
  const expected = new Set(lasts.flatMap(expectedKeysOf));
  for (const key of redis.entries().keys()) {
    if (!key.startsWith('student:') || expected.has(key)) continue;
    if (redis.get(key) === undefined) continue;
    const student = key.split(':')[1] ?? '';
    const last = lasts.find((step) => step.student === student);
    const wasErased = last?.erasure !== null;
    findings.found(
      wasErased
        ? 'nothing of an erased student stays'
        : 'snapshots and activity follow from the state',
      `${key} stands, nothing explains it`,
    );
  }
};
