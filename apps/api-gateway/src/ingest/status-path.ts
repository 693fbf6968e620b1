import type { IngestOutcome } from '@mastery/api-schemas';

type Place = Omit<IngestOutcome, 'outcome'>;

/** Where whoever ingests asks what became of an accepted event. */
export const statusPath = (place: Place): string => `/mastery/ingest/${below(place)}`;

/** Where whoever may see the student asks what became of an event about them. */
export const studentStatusPath = ({
  student_id: student,
  ...place
}: Place & { readonly student_id: string }): string =>
  `/students/${student}/events/${below(place)}`;

const below = ({ event_id: id, partition, offset }: Place): string =>
  `${id}?partition=${partition}&offset=${offset}`;
