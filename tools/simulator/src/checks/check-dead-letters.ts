import { DLQ_HEADER, deadLetterId } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';
import { type CheckContext, verdictsOf } from './context.ts';

/** Checks a dead letter as it is published: a record that is refused, as it was, with the reason. */
export const checkDeadLetter = (context: CheckContext, letter: LogRecord): void => {
  const { findings, seen, oracle } = context;
  const header = (name: string) => letter.headers[name]?.toString() ?? '';
  const partition = Number(header(DLQ_HEADER.sourcePartition));
  const offset = header(DLQ_HEADER.sourceOffset);
  const found = (detail: string) =>
    findings.found(
      'dead letters are the refused, byte for byte',
      `${partition}/${offset}: ${detail}`,
    );
  const verdict = verdictsOf(context, partition)[Number(offset)];
  if (verdict === undefined) {
    found('there is no such record');
    return;
  }
  if (verdict.kind !== 'dead') {
    found(`is ${verdict.kind}, not refused`);
    return;
  }
  const { record, why } = verdict;
  if (header(DLQ_HEADER.error) !== why.code || header(DLQ_HEADER.reason) !== why.reason) {
    found(
      `${header(DLQ_HEADER.reason)} ${header(DLQ_HEADER.error)}, expected ${why.reason} ${why.code}`,
    );
  }
  if (!isSame(letter.key, record.key)) found('another key');
  if (!isSame(letter.value, record.value)) found('other bytes');
  for (const [name, value] of Object.entries(record.headers)) {
    if (!isSame(letter.headers[name] ?? null, value)) found(`header ${name} is another`);
  }
  if (header(DLQ_HEADER.id) !== deadLetterId(record.topic, partition, offset))
    found('another dlq-id');
  const isFirst = why.uses !== null && oracle.claims().get(why.uses.id)?.record === record;
  if (isFirst && !seen.marked.has(why.uses.id)) {
    findings.found('published only what the state holds', `dead letter ${partition}/${offset}`);
  }
  seen.deadLettered.add(`${partition}/${offset}`);
};

const isSame = (a: Buffer | null, b: Buffer | null): boolean =>
  a === null || b === null ? a === b : a.equals(b);
