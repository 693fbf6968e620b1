import type { ResultEvent } from '@mastery/event-schemas';
import type { MasteryDocument } from '../document.ts';
import type { Place } from '../place.ts';

/**
 * The document without what was acknowledged: everything below the batch was published before the batch
 * was delivered. Entries of an earlier life of the log go, too: a new one begins only after a drain.
 * @param first where the batch begins
 */
export const acknowledged = (document: MasteryDocument, first: Place): MasteryDocument => {
  const isOpen = ({ place, offset }: Place) => place === first.place && offset >= first.offset;
  return document.outbox.every(isOpen)
    ? document
    : { ...document, outbox: document.outbox.filter(isOpen) };
};

/** Results of the event at this very record that are not known to be published. */
export const outboxAt = ({ outbox }: MasteryDocument, at: Place): readonly ResultEvent[] =>
  outbox.find(({ place, offset }) => place === at.place && offset === at.offset)?.events ?? [];
