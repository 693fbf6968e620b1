import { type LearningEvent, learningEvent } from '@mastery/event-schemas';
import type { LogRecord } from '@mastery/ports';
import { type Judged, type Refusal, refusal } from '../outcome.ts';
import { type BusinessContext, brokenRule } from './business-rules.ts';

/**
 * Event Validation (Schema + Business Rules): a record's bytes → a learning event, or a refusal.
 * @param partitions how many the record's topic has
 */
export type Validate = (record: LogRecord, partitions: number) => Judged;

/** Creates the validation for one installation. */
export const createValidate =
  ({ curriculum }: Pick<BusinessContext, 'curriculum'>): Validate =>
  (record, partitions) => {
    const parsed = parseEvent(record.value);
    if ('detail' in parsed) {
      return { kind: 'refused', record, event: null, refusal: refusal('schema', parsed) };
    }
    const broken = brokenRule(parsed, record, { curriculum, partitions });
    if (broken === null) return { kind: 'event', record, event: parsed };
    return { kind: 'refused', record, event: parsed, refusal: refusal('business-rule', broken) };
  };

type Malformed = Pick<Refusal, 'code' | 'detail'>;

const parseEvent = (value: Buffer | null): LearningEvent | Malformed => {
  if (value === null) return { code: 'no-value', detail: 'the record has no value' };
  let json: unknown;
  try {
    json = JSON.parse(value.toString('utf8'));
  } catch (cause) {
    return { code: 'not-json', detail: cause instanceof Error ? cause.message : 'not JSON' };
  }
  const parsed = learningEvent.safeParse(json);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    ({ path, message }) => `${path.length === 0 ? 'event' : path.join('.')}: ${message}`,
  );
  return { code: 'schema', detail: problems.join('; ') };
};
