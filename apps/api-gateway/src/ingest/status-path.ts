import type { IngestOutcome } from '@mastery/api-schemas';

/** Where to ask what became of an accepted event. */
export const statusPath = ({
  event_id: id,
  partition,
  offset,
}: Omit<IngestOutcome, 'outcome'>): string =>
  `/mastery/ingest/${id}?partition=${partition}&offset=${offset}`;
