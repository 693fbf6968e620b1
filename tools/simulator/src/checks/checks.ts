import { type LearningEvent, TOPIC } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';
import type { Outcome } from '../worker/engine.ts';
import { onDayClose } from './check-day-closes.ts';
import { checkDeadLetter } from './check-dead-letters.ts';
import { checkDocument } from './check-documents.ts';
import { createPositionChecks } from './check-positions.ts';
import { createResultChecks } from './check-results.ts';
import { checkTold } from './check-told.ts';
import type { CheckContext } from './context.ts';

/** Everything that is looked at while the simulation runs. */
export interface Checks {
  /** A transaction ran, as a whole or in part. */
  readonly onWrite: (keys: readonly string[]) => void;
  /** The store lost its last transactions. */
  readonly onRollback: () => void;
  readonly onAppend: (record: LogRecord) => void;
  /** @param next the offset after the last record that is done */
  readonly onCommit: (partition: number, next: number) => void;
  readonly onTold: (outcomes: readonly Outcome[]) => void;
}

const DOCUMENT = /^student:([^:]+):profile:current_mastery$/;
const MARKER = /^processed:(.+)$/;
const POSITION = /^partition:[^:]+:(\d+):position$/;

/** Checks invariants at every write, append and commit. */
export const createChecks = (context: CheckContext, partitions: number): Checks => {
  const { redis, seen } = context;
  const positions = createPositionChecks(context, partitions);
  const checkResult = createResultChecks(context);
  /** What stood under a key when it was last looked at: a refused write changes nothing. */
  const looked = new Map<string, unknown>();

  const isChanged = (key: string): boolean => {
    const entry = redis.entries().get(key);
    if (looked.get(key) === entry) return false;
    looked.set(key, entry);
    return entry !== undefined;
  };
  const onKey = (key: string) => {
    const marker = MARKER.exec(key)?.[1];
    if (marker !== undefined) seen.marked.add(marker);
    const student = DOCUMENT.exec(key)?.[1];
    if (student !== undefined && isChanged(key)) checkDocument(context, student);
    const partition = POSITION.exec(key)?.[1];
    if (partition !== undefined && isChanged(key)) positions.onPosition(Number(partition));
  };
  return {
    onWrite: (keys) => {
      for (const key of keys) onKey(key);
    },
    onRollback: positions.onRollback,
    onAppend: (record) => {
      if (record.topic === TOPIC.results) checkResult(record);
      else if (record.topic === TOPIC.dlq) checkDeadLetter(context, record);
      else if (String(record.value).includes('"day_closed"')) {
        onDayClose(context, record, JSON.parse(String(record.value)) as LearningEvent);
      }
    },
    onCommit: positions.onCommit,
    onTold: (outcomes) => checkTold(context, outcomes),
  };
};
