import { type JsonSchema, canonical, typesOf, valuesOf } from './json-schema.ts';

/** Why a value that satisfied the old schema may not satisfy the new one, apart from its parts. */
export const narrowings = (before: JsonSchema, after: JsonSchema): readonly string[] => {
  const types = narrowedTypes(before, after);
  if (types !== null) return [types];
  return [
    ...narrowedValues(before, after),
    ...narrowedBounds(before, after, LOWER, (now, was) => now > was),
    ...narrowedBounds(before, after, UPPER, (now, was) => now < was),
    ...changedKeywords(before, after),
  ];
};

const LOWER = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties'];
const UPPER = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties'];
/** Keywords that only ever refuse: without them more is taken. */
const REFUSING = ['pattern', 'format', 'multipleOf', 'uniqueItems', 'propertyNames', 'allOf'];
const ELSEWHERE = ['type', 'const', 'enum', 'anyOf', 'properties', 'required', 'items'];
const SAYS_NOTHING = ['$schema', '$id', '$comment', 'title', 'description', 'examples', 'default'];
const JUDGED = new Set([LOWER, UPPER, ELSEWHERE, SAYS_NOTHING, 'additionalProperties'].flat());

const narrowedTypes = (before: JsonSchema, after: JsonSchema): string | null => {
  const now = typesOf(after);
  if (now === null) return null;
  const was = typesOf(before);
  if (was === null) return `must be ${now.join(' or ')} now`;
  const takes = (type: string) =>
    now.includes(type) || (type === 'integer' && now.includes('number'));
  return was.every(takes) ? null : `must be ${now.join(' or ')} now, was ${was.join(' or ')}`;
};

const narrowedValues = (before: JsonSchema, after: JsonSchema): readonly string[] => {
  const now = valuesOf(after);
  if (now === null) return [];
  const was = valuesOf(before);
  if (was === null) return [`must be one of ${JSON.stringify(now)} now`];
  const gone = was.filter((value) => !now.includes(value));
  return gone.length === 0 ? [] : [`no longer takes ${gone.map(String).join(', ')}`];
};

const narrowedBounds = (
  before: JsonSchema,
  after: JsonSchema,
  keywords: readonly string[],
  isNarrower: (now: number, was: number) => boolean,
): readonly string[] =>
  keywords.flatMap((keyword) => {
    const now = after[keyword];
    const was = before[keyword];
    if (typeof now !== 'number') return [];
    if (typeof was !== 'number') return [`has ${keyword} ${now} now`];
    return isNarrower(now, was) ? [`has ${keyword} ${now} now, was ${was}`] : [];
  });

/** Whatever cannot be weighed must stay as it is. */
const changedKeywords = (before: JsonSchema, after: JsonSchema): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((keyword) => !JUDGED.has(keyword))
    .filter((keyword) => !(REFUSING.includes(keyword) && after[keyword] === undefined))
    .filter((keyword) => canonical(before[keyword]) !== canonical(after[keyword]))
    .map((keyword) => `has another ${keyword} now`);
