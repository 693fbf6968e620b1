import type { Metrics } from '@mastery/observability';
import type { Logger } from '@mastery/ports';
import type { Entry } from '../chain/entry.ts';
import { type Segment, entriesUpTo } from '../chain/segment.ts';
import type { Place } from '../chain/trail-store.ts';

/** What happens to the audit trail, each told once: its metric and its log line together. */
export interface AuditEvents {
  appended(head: Segment, entries: readonly Entry[]): void;
  /** Somebody changed a head. It was put aside; the chain goes on from the log. */
  headBroken(place: Place): void;
  /** Records were read before, but no head stands: the chain begins anew, with what the log still has. */
  headGone(place: Place): void;
  /** The log no longer has what the chain lacks. */
  gap(place: Place, from: number, to: number): void;
  /** The topic was made again: a new chain begins, linked to the old one. */
  anotherLog(place: Place): void;
  /** The chain stands before what was read: the log fills it up. */
  wentBack(place: Place, next: number): void;
}

const INCIDENTS = ['head_broken', 'head_gone', 'gap', 'another_log', 'went_back'] as const;
type Incident = (typeof INCIDENTS)[number];

/** Creates the voice of the audit trail. */
export const createAuditEvents = (log: Logger, metrics: Metrics): AuditEvents => {
  const appended = metrics.counter({
    name: 'audit_appended_total',
    help: 'Entries appended to the audit trail',
    labels: ['topic', 'kind'],
  });
  const entries = metrics.gauge({
    name: 'audit_entries',
    help: 'Entries of a chain of the audit trail from its beginning on',
    labels: ['topic', 'partition'],
  });
  const incidents = metrics.counter({
    name: 'audit_incidents_total',
    help: 'What happened to chains of the audit trail beside appending',
    labels: ['incident'],
  });
  // There from the start, so that an alert on their growth sees the first one, too.
  for (const incident of INCIDENTS) incidents.inc({ incident }, 0);
  const happened = (incident: Incident) => incidents.inc({ incident });
  const broken = 'audit-chain-broken';
  return {
    appended: (head, added) => {
      const { topic, partition } = head;
      entries.set({ topic, partition }, entriesUpTo(head));
      for (const [kind, of] of Map.groupBy(added, (entry) => entry.kind)) {
        appended.inc({ topic, kind }, of.length);
        if (kind !== 'unreadable') continue;
        const offsets = of.map(({ offset }) => offset);
        log.warn({ topic, partition, offsets }, 'audit entries hold records that cannot be read');
      }
    },
    headBroken: (place) => {
      happened('head_broken');
      log.error(
        { alert: broken, ...place },
        'the head of an audit chain was changed; it is put aside, the chain goes on from the log',
      );
    },
    headGone: (place) => {
      happened('head_gone');
      log.error({ alert: broken, ...place }, 'an audit chain is gone; it begins anew');
    },
    gap: (place, from, to) => {
      happened('gap');
      log.error(
        { alert: 'audit-gap', ...place, from, to },
        'records are gone from the log before the audit trail read them',
      );
    },
    anotherLog: (place) => {
      happened('another_log');
      log.warn(place, 'the topic was made again; a new audit chain begins behind the old one');
    },
    wentBack: (place, next) => {
      happened('went_back');
      log.warn({ ...place, next }, 'an audit chain went back; the log fills it up');
    },
  };
};
