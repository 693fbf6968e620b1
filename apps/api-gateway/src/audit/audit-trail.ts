import { setImmediate as nextTurn } from 'node:timers/promises';
import { TOPIC } from '@mastery/event-schemas';
import { type Audit, AuditUnavailable } from '@mastery/http-server';
import type { Metrics } from '@mastery/observability';
import type { EventLogProducer, Logger } from '@mastery/ports';
import { type DiskBuffer, openDiskBuffer } from './disk-buffer.ts';
import type { ToLine } from './entry-line.ts';
import { recordOf } from './entry-line.ts';
import { type Shipper, createShipper } from './shipper.ts';

/** Where entries wait for Kafka, and how many may. */
export interface AuditSettings {
  readonly AUDIT_BUFFER_FOLDER: string;
  /** Bytes */
  readonly AUDIT_BUFFER_BYTES: number;
}

/** The trail of who did what: every entry is on disk before the request goes on, and soon in Kafka. */
export interface AuditTrail {
  readonly audit: Audit;
  close(): Promise<void>;
}

/** What the trail needs. */
export interface AuditTrailDeps {
  readonly settings: AuditSettings;
  readonly producer: EventLogProducer;
  readonly toLine: ToLine;
  readonly log: Logger;
  readonly metrics: Metrics;
}

/**
 * Opens the audit trail. Entries that come in one turn of the event loop cost their requests one write to the
 * page cache together; Kafka gets them from there. While Kafka is away entries wait on disk; with the buffer full, requests are refused.
 */
export const openAuditTrail = ({
  settings,
  producer,
  toLine,
  ...deps
}: AuditTrailDeps): AuditTrail => {
  const buffer = openDiskBuffer(settings.AUDIT_BUFFER_FOLDER);
  const waiting = deps.metrics.gauge({
    name: 'audit_buffer_bytes',
    help: 'Audit entries on disk that are not yet in Kafka',
    labels: [],
  });
  const shipper = createShipper({
    buffer,
    send: async (lines) => {
      await producer.append(TOPIC.audit, lines.map(recordOf));
    },
    onAttempt: tellAttempts(deps.log, () => waiting.set({}, buffer.bytes)),
  });
  const { keep, settled } = keepIn(buffer, shipper, settings.AUDIT_BUFFER_BYTES);
  return {
    audit: (entry) => keep(toLine(entry), entry.caller === undefined),
    close: async () => {
      await settled();
      await shipper.close();
      buffer.close();
      await producer.close();
    },
  };
};

/** Entries of one turn of the event loop, on their way to the disk in one write. */
interface Group {
  readonly lines: string[];
  readonly written: Promise<void>;
}

/** Strangers may fill half of the buffer: the other half is for callers. */
const keepIn = (buffer: DiskBuffer, shipper: Shipper, maxBytes: number) => {
  let group: Group | null = null;
  let onTheWay = 0;

  const write = (lines: readonly string[]): void => {
    group = null;
    onTheWay = 0;
    try {
      buffer.append(lines.join('\n'));
    } catch (cause) {
      throw new AuditUnavailable('the audit trail cannot be written', { cause });
    }
    shipper.wake();
  };
  const open = (): Group => {
    const lines: string[] = [];
    return { lines, written: nextTurn().then(() => write(lines)) };
  };
  return {
    keep: (line: string, isStranger: boolean): Promise<void> => {
      if (buffer.bytes + onTheWay + line.length > (isStranger ? maxBytes / 2 : maxBytes)) {
        throw new AuditUnavailable('the buffer of the audit trail is full');
      }
      group ??= open();
      group.lines.push(line);
      onTheWay += line.length;
      return group.written;
    },
    settled: async (): Promise<void> => {
      await group?.written.catch(() => undefined);
    },
  };
};

/** Says once that entries wait, and once that they do no longer. */
const tellAttempts = (log: Logger, measure: () => void) => {
  let isAway = false;
  return (error?: unknown) => {
    measure();
    if (error !== undefined && !isAway) log.warn({ error }, 'audit entries wait on disk');
    if (error === undefined && isAway) log.info({}, 'audit entries reach Kafka again');
    isAway = error !== undefined;
  };
};
