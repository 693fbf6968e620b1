/** What is looked for in the trail; what is empty does not matter. */
export interface TrailFilters {
  readonly kind: 'any' | 'request' | 'decision' | 'unreadable';
  readonly outcome: 'any' | 'admitted' | 'unauthorized' | 'forbidden' | 'rate-limited' | 'invalid';
  /** Whom it was about, and who asked: by their ids. */
  readonly student: string;
  readonly subject: string;
  /** Local times, as the browser's fields have them: `2026-03-10T12:00`. */
  readonly from: string;
  readonly to: string;
}

/** Everything. */
export const NO_FILTERS: TrailFilters = {
  ...{ kind: 'any', outcome: 'any', student: '', subject: '', from: '', to: '' },
};

/** The question to the gateway. */
export const trailQuery = (filters: TrailFilters, cursor: string | null) => {
  const { kind, outcome, student, subject, from, to } = filters;
  return {
    limit: 50,
    ...(cursor !== null && { cursor }),
    ...(kind !== 'any' && { kind }),
    ...(outcome !== 'any' && { outcome }),
    ...(student !== '' && { student_id: student }),
    ...(subject !== '' && { subject }),
    ...(from !== '' && { from: new Date(from).toISOString() }),
    ...(to !== '' && { to: new Date(to).toISOString() }),
  };
};
