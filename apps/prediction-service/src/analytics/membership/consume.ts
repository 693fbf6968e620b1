import { TOPIC, studentErased, traceIdOf } from '@mastery/event-schemas';
import type { BatchControl, BatchHandler, EventLogReader, LogRecord } from '@mastery/ports';
import type { Aggregates } from '../aggregates/aggregates.ts';
import type { AnalyticsEvents } from '../analytics-events.ts';
import type { FollowForecasts } from '../forecast-errors/follow-forecasts.ts';
import { changeIn, liesRight } from './change.ts';
import type { Membership } from './membership.ts';

/** What consuming requests for cohorts needs. */
export interface ConsumeRequestsDeps {
  readonly membership: Pick<Membership, 'apply'>;
  readonly reader: Pick<EventLogReader, 'ranges'>;
  readonly events: Pick<AnalyticsEvents, 'consumed'>;
}

/** What consuming results needs. */
export interface ConsumeResultsDeps {
  readonly membership: Pick<Membership, 'erase'>;
  readonly aggregates: Pick<Aggregates, 'heardOf' | 'tookOver'>;
  readonly forecasts: Pick<FollowForecasts, 'heardOf' | 'forget'>;
  readonly events: Pick<AnalyticsEvents, 'consumed'>;
}

/** mastery.requests → cohorts. Nothing is committed before it is applied, and applying again changes nothing. */
export const createConsumeRequests =
  ({ membership, reader, events }: ConsumeRequestsDeps): BatchHandler =>
  async ({ topic, records }, control) => {
    events.consumed(topic, records.length);
    const told = records.flatMap((record) => {
      const change = changeIn(record);
      return change === null ? [] : [{ record, change }];
    });
    // Asked each time: partitions may be added, and what was refused once would be lost.
    const partitions = told.length === 0 ? 0 : (await reader.ranges(TOPIC.requests)).length;
    const changes = told.filter(({ record }) => liesRight(record, partitions));
    const isDone = await membership.apply(
      changes.map(({ change }) => change),
      goOn(control),
    );
    if (isDone) await commitLast(records, control);
  };

/**
 * mastery.results → cohorts without those who are erased; whose results they are is passed on to the daily numbers of
 * cohorts and to the comparison of forecasts, which look after them in their own time. So a result costs no read.
 */
export const createConsumeResults = ({
  membership,
  aggregates,
  forecasts,
  events,
}: ConsumeResultsDeps): BatchHandler => {
  let generation: number | null = null;
  return async ({ topic, records, ...assigned }, control) => {
    events.consumed(topic, records.length);
    if (generation !== null && generation !== assigned.generation) aggregates.tookOver();
    generation = assigned.generation;
    const students = new Set(records.flatMap(({ key }) => key?.toString('utf8') ?? []));
    aggregates.heardOf(students);
    forecasts.heardOf(students);
    for (const { subject, time, traceparent } of records.flatMap((each) => erasureIn(each) ?? [])) {
      if (!(await goOn(control)())) return;
      await membership.erase(subject, Date.parse(time), traceIdOf(traceparent));
      await forecasts.forget(subject);
    }
    await commitLast(records, control);
  };
};

const goOn = (control: BatchControl) => async () => {
  await control.heartbeat();
  return !control.isStale();
};

const commitLast = async (records: readonly LogRecord[], control: BatchControl): Promise<void> => {
  const last = records.at(-1);
  if (last !== undefined && !control.isStale()) await control.commit(last.offset);
};

/** The worker writes the type as it is: what does not hold these bytes is no erasure and need not be parsed. */
const ERASED = studentErased.shape.type.value;

const erasureIn = ({ value }: LogRecord) => {
  if (!value?.includes(ERASED)) return null;
  try {
    return studentErased.safeParse(JSON.parse(value.toString('utf8'))).data ?? null;
  } catch {
    return null;
  }
};
