import {
  type PathStep,
  type Struggle,
  type Threshold,
  thresholdsBetween,
} from '@mastery/domain-scoring';
import {
  type LearningEvent,
  type MasteryResult,
  type ResultEvent,
  type ResultEventType,
  dataschemaOf,
  resultEventId,
} from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';

/** Names the worker as the source of what it sends. */
export const WORKER_SOURCE = 'urn:mastery-engine:mastery-worker';

/** What changed for a student by one event. */
export interface Change {
  readonly event: LearningEvent;
  readonly record: LogRecord;
  readonly previous: MasteryResult | null;
  readonly next: MasteryResult;
  readonly alerts: readonly Struggle[];
}

/**
 * The results of one event, in the order in which they are published: the update, every threshold,
 * every struggle, and directly after these the path. Ids and times follow from the event and its record alone.
 */
export const resultsOf = (
  change: Change,
  pathNow: () => readonly PathStep[],
): readonly ResultEvent[] => {
  const { event, previous, next, alerts } = change;
  const thresholds = thresholdsBetween(previous, next);
  const updated: ResultEvent = {
    ...envelope(change, 'mastery.updated'),
    type: 'mastery.updated',
    data: { ...next, previous_score: previous?.mastery_score ?? null, caused_by: event.id },
  };
  const reached = thresholds.map((threshold): ResultEvent => ({
    ...envelope(change, 'mastery.threshold.reached', scopeOf(threshold)),
    type: 'mastery.threshold.reached',
    data: { ...threshold, caused_by: event.id },
  }));
  const detected = alerts.map((struggle): ResultEvent => ({
    ...envelope(change, 'student.struggle.detected', struggleScope(struggle)),
    type: 'student.struggle.detected',
    data: {
      pattern: struggle.pattern,
      ...(struggle.topic === null ? {} : { topic: struggle.topic }),
      evidence: [...struggle.evidence],
      caused_by: event.id,
    },
  }));
  const reasons = [...thresholds.map(reasonOf), ...alerts.map(reasonOfStruggle)];
  const [reason] = reasons;
  if (reason === undefined) return [updated];
  const recommended: ResultEvent = {
    ...envelope(change, 'learning.path.recommended'),
    type: 'learning.path.recommended',
    data: {
      path: pathNow().map(({ topic }) => topic),
      recommendations: next.recommendations,
      reason,
      caused_by: event.id,
    },
  };
  return [updated, ...reached, ...detected, recommended];
};

/** Names a threshold within its event; a topic may itself be called `overall`. */
const scopeOf = ({ scope, topic }: Threshold): string =>
  topic === undefined ? scope : `${scope}/${topic}`;

/** Names a struggle within its event. */
const struggleScope = ({ pattern, topic }: Struggle): string =>
  topic === null ? pattern : `${pattern}/${topic}`;

const reasonOfStruggle = ({ evidence }: Struggle): string => `Seen: ${evidence.join('; ')}.`;

const reasonOf = ({ scope, topic, to_level: level, direction }: Threshold): string => {
  const where = scope === 'overall' ? 'overall' : `in ${topic ?? ''}`;
  return `${direction === 'up' ? 'Reached' : 'Back to'} ${level} ${where}.`;
};

/** What every result says of itself; ids and times follow from the event and its record alone. */
export const envelope = (
  { event, record }: Pick<Change, 'event' | 'record'>,
  type: ResultEventType,
  scope?: string,
) => ({
  specversion: '1.0' as const,
  id: resultEventId(event.id, type, scope),
  source: WORKER_SOURCE,
  subject: event.subject,
  time: new Date(record.timestamp).toISOString(),
  datacontenttype: 'application/json' as const,
  dataschema: dataschemaOf(type),
  traceparent: traceparentOf(event),
  ...(event.tracestate === undefined ? {} : { tracestate: event.tracestate }),
  ...(event.cohort === undefined ? {} : { cohort: event.cohort }),
});

/**
 * The trace that a learning event belongs to. One that was sent without gets a trace of its own,
 * named by the event's id, so that folding again names the same.
 */
export const traceparentOf = ({ id, traceparent }: LearningEvent): string => {
  const hex = id.replaceAll('-', '');
  return traceparent ?? `00-${hex}-${hex.slice(0, 16)}-00`;
};
