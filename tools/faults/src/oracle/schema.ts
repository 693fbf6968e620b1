/** Whether a value is what the contract says; undefined stands for "not there". */
type Check = (value: unknown) => boolean;

const matches =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const number =
  (low: number, high: number): Check =>
  (value) =>
    typeof value === 'number' && value >= low && value <= high;
const whole =
  (low: number, high: number): Check =>
  (value) =>
    Number.isInteger(value) && number(low, high)(value);
const oneOf =
  (...values: readonly string[]): Check =>
  (value) =>
    values.includes(value as string);
const list =
  (item: Check, most: number): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(item);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;

const name = matches(/^(?!__proto__$)[A-Za-z0-9._-]{1,128}$/);
const score = number(0, 1);
const count = whole(0, 10_000);
const instant: Check = (value) =>
  typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value));
const seconds = number(0, 30 * 86_400);
const anyNumber: Check = (value) => Number.isFinite(value);
const freeText: Check = (value) =>
  typeof value === 'string' &&
  value.length <= 500 &&
  value === value.normalize('NFC') &&
  !/[\p{Cc}\p{Cs}\p{Cn}]/u.test(value);

const reason: Check = (value) => freeText(value) && value !== '';

interface Shape {
  readonly must: Readonly<Record<string, Check>>;
  readonly may: Readonly<Record<string, Check>>;
}

/** A closed object: all that must be there, nothing that may not. */
const shaped =
  ({ must, may }: Shape): Check =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const entries = Object.entries(value);
    return (
      Object.keys(must).every((key) => Object.hasOwn(value, key)) &&
      entries.every(([key, each]) => {
        const check = Object.hasOwn(must, key)
          ? must[key]
          : Object.hasOwn(may, key)
            ? may[key]
            : null;
        return check ? check(each) : false;
      })
    );
  };

const has = (data: unknown, ...keys: readonly string[]) =>
  keys.every((key) => Object.hasOwn(data as object, key));
const both =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.every((check) => check(value));

const COMPONENTS = ['completion', 'quiz', 'quality', 'consistency'];
const PARTS = ['code_quality', 'correctness', 'efficiency', 'peer_review'];
const each = (keys: readonly string[], check: Check) =>
  Object.fromEntries(keys.map((key) => [key, check]));

/** The data of every event type. */
const DATA: Readonly<Record<string, Check>> = {
  'exercise.completed': both(
    shaped({
      must: { topic: name, exercise_id: name },
      may: {
        correct: (value) => typeof value === 'boolean',
        score,
        attempts: count,
        duration_s: seconds,
        difficulty: oneOf('beginner', 'intermediate', 'advanced'),
        skills: list(name, 50),
        error_type: name,
        total_exercises: count,
        completed_exercises: count,
      },
    }),
    (data) => has(data, 'correct') || has(data, 'score'),
  ),
  'quiz.completed': both(
    shaped({
      must: { topic: name, quiz_id: name },
      may: {
        score,
        total_questions: whole(1, 10_000),
        correct_answers: count,
        duration_s: seconds,
        confidence: score,
        answers: list(
          shaped({
            must: { item: name, correct: (value) => typeof value === 'boolean' },
            may: { skill: name },
          }),
          500,
        ),
      },
    }),
    (data) => has(data, 'score') || has(data, 'total_questions', 'correct_answers'),
  ),
  'quality.assessed': both(
    shaped({ must: { topic: name, submission_id: name }, may: each(PARTS, score) }),
    (data) => PARTS.some((part) => has(data, part)),
  ),
  'activity.recorded': shaped({ must: { kind: name }, may: { topic: name, duration_s: seconds } }),
  'help.requested': shaped({
    must: { topic: name, message_kind: oneOf('does_not_understand', 'stuck', 'other') },
    may: {},
  }),
  'assignment.published': shaped({
    must: { topic: name, exercise_id: name, due_at: instant },
    may: {},
  }),
  'mastery.calculation.requested': shaped({
    must: {},
    may: { components: shaped({ must: {}, may: each(COMPONENTS, anyNumber) }), reason: freeText },
  }),
  'score.overridden': both(
    shaped({
      must: {
        scope: oneOf('overall', 'topic'),
        score: (value) => value === null || score(value),
        reason,
        ruled_by: name,
      },
      may: { topic: name, expires_at: instant },
    }),
    (data) => ((data as { scope: string }).scope === 'topic') === has(data, 'topic'),
  ),
  'assessment.exempted': shaped({
    must: { topic: name, exercise_id: name, reason, ruled_by: name },
    may: { exempted: (value) => typeof value === 'boolean' },
  }),
  'cohort.member.added': shaped({ must: { cohort: name }, may: {} }),
  'cohort.member.removed': shaped({ must: { cohort: name }, may: {} }),
  'student.erasure.requested': shaped({ must: { requested_by: name }, may: {} }),
};

const ENVELOPE = shaped({
  must: {
    specversion: oneOf('1.0'),
    id: matches(UUID),
    source: matches(/^[\x21-\x7e]{1,512}$/),
    type: (value) => typeof value === 'string' && Object.hasOwn(DATA, value),
    subject: matches(/^[A-Za-z0-9_-]{1,64}$/),
    time: instant,
    data: () => true,
  },
  may: {
    datacontenttype: oneOf('application/json'),
    dataschema: (value) => typeof value === 'string' && value.length <= 512 && URL.canParse(value),
    traceparent: matches(/^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/),
    tracestate: matches(/^[\x20-\x7e]{0,512}$/),
    cohort: name,
    replay_of: matches(UUID),
    replay_position: whole(0, Number.MAX_SAFE_INTEGER),
  },
});

/** A learning event, once it is known to be one. */
export interface LearningEvent {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly replay_position?: number;
}

/** The id in a record's bytes, whatever else is wrong with them; null when there is none. */
export const idIn = (value: Buffer | null): string | null => {
  try {
    const { id } = JSON.parse(value?.toString('utf8') ?? 'null') as { readonly id?: unknown };
    return matches(UUID)(id) ? String(id).toLowerCase() : null;
  } catch {
    return null;
  }
};

/** Reads a record's bytes as contracts.md has it; null when they are no learning event. */
export const parseEvent = (value: Buffer | null): LearningEvent | null => {
  if (value === null) return null;
  let event: unknown;
  try {
    event = JSON.parse(value.toString('utf8'));
  } catch {
    return null;
  }
  if (!ENVELOPE(event)) return null;
  const known = event as LearningEvent;
  return DATA[known.type]?.(known.data) === true ? { ...known, id: known.id.toLowerCase() } : null;
};
