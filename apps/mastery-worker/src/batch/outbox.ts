import type { ResultEvent } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';
import type { MasteryDocument } from '../document.ts';
import { offsetOf } from '../outcome.ts';

/** Whatever lies below the batch was acknowledged by the broker before the batch was delivered. */
export const acknowledged = (
  document: MasteryDocument,
  first: LogRecord | undefined,
): MasteryDocument => {
  if (first === undefined || document.outbox.length === 0) return document;
  const outbox = document.outbox.filter(
    ({ partition, offset }) => partition !== first.partition || offset >= offsetOf(first),
  );
  return { ...document, outbox };
};

/** Results of the event at this very record that are not known to be published. */
export const outboxAt = ({ outbox }: MasteryDocument, record: LogRecord): readonly ResultEvent[] =>
  outbox.find(
    ({ partition, offset }) => partition === record.partition && offset === offsetOf(record),
  )?.events ?? [];
