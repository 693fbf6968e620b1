import { EMPTY_EVIDENCE, type Evidence } from '@mastery/domain-scoring';
import type { Component, MasteryResult, ResultEvent } from '@mastery/event-schemas';

/** One of the last events of a student, by the event's own time; `effect` is what it moved. */
export interface RecentEvent {
  readonly event_id: string;
  readonly type: string;
  readonly time: string;
  readonly topic?: string;
  readonly effect?: {
    readonly component: Component;
    readonly before: number | null;
    readonly after: number | null;
  };
}

/** Results of one applied event that are not known to be published yet. */
export interface OutboxEntry {
  readonly partition: number;
  readonly offset: number;
  readonly events: readonly ResultEvent[];
}

/**
 * The one truth about a student: `current_mastery`. Only a single key is atomic, so it carries all
 * that must move together. Every other key of the student is a function of it.
 */
export interface MasteryDocument {
  /** Null until the first event is applied. */
  readonly result: MasteryResult | null;
  readonly evidence: Evidence;
  readonly recent: readonly RecentEvent[];
  /** Counts the applied events. */
  readonly revision: number;
  /** The last applied offset by partition. */
  readonly positions: Readonly<Record<string, number>>;
  readonly outbox: readonly OutboxEntry[];
}

/** The document of a student of whom nothing is known. */
export const NEW_DOCUMENT: MasteryDocument = {
  result: null,
  evidence: EMPTY_EVIDENCE,
  recent: [],
  revision: 0,
  positions: {},
  outbox: [],
};

/** The stored form: a MasteryResult that readers understand, and beside it what the worker needs. */
export const serializeDocument = ({ result, ...rest }: MasteryDocument): string =>
  JSON.stringify({ ...result, ...rest });

/** Reads back what `serializeDocument` wrote; nobody else writes this key. */
export const parseDocument = (text: string): MasteryDocument => {
  const { evidence, recent, revision, positions, outbox, ...result } = JSON.parse(
    text,
  ) as MasteryResult & Omit<MasteryDocument, 'result'>;
  return { result, evidence, recent, revision, positions, outbox };
};
