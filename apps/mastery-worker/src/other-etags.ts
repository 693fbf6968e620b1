import type { Component } from '@mastery/event-schemas';

/** A key of a student beside the document that is written again and again. */
export type OtherKey = 'activity' | 'mastery' | Component;

/**
 * The ETags that the student's other keys have after a write, reckoned and not read. The keys of a
 * snapshot belong to one day; those of a closed day are not written again.
 */
export interface OtherEtags {
  /** The day, as a day number, of the snapshot keys below; null before the first snapshot. */
  readonly day: number | null;
  /** By key; a key that has never been written is missing. */
  readonly keys: Readonly<Partial<Record<OtherKey, string>>>;
}

/** Nothing written yet. */
export const NO_OTHER_KEYS: OtherEtags = { day: null, keys: {} };
