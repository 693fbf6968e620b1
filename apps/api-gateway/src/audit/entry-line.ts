import type { AuditTrailEntry } from '@mastery/event-schemas';
import { CLOUDEVENT_JSON } from '@mastery/event-schemas';
import type { AuditEntry } from '@mastery/http-server';
import type { Anonymise } from '@mastery/observability';
import type { Clock, NewRecord } from '@mastery/ports';

/** An entry as one line: key, tab, event. */
export type ToLine = (entry: AuditEntry) => string;

/** What entries need besides what happened. */
export interface EntryDeps {
  readonly anonymise: Anonymise;
  readonly clock: Clock;
  readonly newId: () => string;
}

/** Makes lines of entries: people are hashed, what they sent is not mentioned. */
export const entryLines =
  ({ anonymise, clock, newId }: EntryDeps): ToLine =>
  ({ caller, route, about, students, outcome, trace }) => {
    const who = caller === undefined ? null : anonymise(caller.subject);
    const entry: AuditTrailEntry = {
      specversion: '1.0',
      id: newId(),
      source: 'urn:mastery-engine:api-gateway',
      type: 'audit.entry',
      time: new Date(clock.now()).toISOString(),
      traceparent: trace.traceparent,
      data: {
        who,
        role: caller?.role ?? null,
        method: route.method,
        route: route.path,
        ...(about !== undefined && { about }),
        whose: [...new Set(students)].map(anonymise),
        outcome,
      },
    };
    return `${who ?? ''}\t${JSON.stringify(entry)}`;
  };

/** The record of a line. Entries of one caller keep their order; a stranger's have no key. */
export const recordOf = (line: string): NewRecord => {
  const tab = line.indexOf('\t');
  return {
    key: tab === 0 ? null : line.slice(0, tab),
    value: line.slice(tab + 1),
    headers: { 'content-type': CLOUDEVENT_JSON },
  };
};
