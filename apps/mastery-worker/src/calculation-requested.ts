import { CLOUDEVENT_JSON, type LearningEvent, dataschemaOf } from '@mastery/event-schemas';
import type { NewRecord } from '@mastery/ports';
import { WORKER_SOURCE } from './steps/results.ts';

/** What a `mastery.calculation.requested` of the engine itself says. */
export interface CalculationRequest {
  /** The same for the same request, so that asking twice counts once. */
  readonly id: string;
  readonly student: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly reason: string;
}

/** The record by which the engine asks itself, through the log, to calculate a student. */
export const calculationRequested = ({
  id,
  student,
  time,
  reason,
}: CalculationRequest): NewRecord => {
  const type = 'mastery.calculation.requested';
  const event: LearningEvent = {
    specversion: '1.0',
    id,
    source: WORKER_SOURCE,
    type,
    subject: student,
    time,
    datacontenttype: 'application/json',
    dataschema: dataschemaOf(type),
    data: { reason },
  };
  return {
    key: student,
    value: JSON.stringify(event),
    headers: { 'content-type': CLOUDEVENT_JSON },
  };
};
