import fc from 'fast-check';

/** Values that people try: each of another kind, beyond a bound, or with a meaning somewhere. */
const BAD: readonly unknown[] = [
  ...[null, true, 0, -1, -0, 1e308, -1e308, 2 ** 53 + 2, 0.1, '', ' ', [], {}, [[]]],
  ...[
    '\u0000',
    '\ud800',
    '\u202e',
    '../../etc/passwd',
    '%00',
    'a:b',
    'a||b',
    '*',
    "' OR 1=1 --",
    '{{7*7}}',
    '${jndi:ldap://x}',
  ],
  ...[
    '__proto__',
    'constructor',
    'ѕ',
    '9'.repeat(400),
    'a'.repeat(70_000),
    '2026-02-30',
    '9999-12-31T23:59:59Z',
    '0000-01-01T00:00:00Z',
  ],
  { $ne: null },
  { toString: 1 },
];

/** One thing that is done to a value. */
type Spoil = (value: unknown, bad: unknown, at: number) => unknown;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Goes down to one place, chosen by a number, and changes it there. */
const deep = (change: (place: Readonly<Record<string, unknown>>, key: string) => object): Spoil => {
  const walk = (value: unknown, at: number): unknown => {
    if (Array.isArray(value) && value.length > 0) {
      const index = at % value.length;
      return value.map((item: unknown, n) => (n === index ? walk(item, Math.floor(at / 2)) : item));
    }
    if (!isRecord(value)) return value;
    const keys = Object.keys(value);
    const key = keys[at % Math.max(1, keys.length)];
    if (key === undefined) return change(value, 'nothing');
    const isDeeper = at % 2 === 1 && typeof value[key] === 'object' && value[key] !== null;
    return isDeeper
      ? { ...value, [key]: walk(value[key], Math.floor(at / 2)) }
      : change(value, key);
  };
  return (value, _, at) => walk(value, at);
};

const WAYS: readonly ((bad: unknown) => Spoil)[] = [
  (bad) => deep((place, key) => ({ ...place, [key]: bad })),
  () =>
    deep((place, key) =>
      Object.fromEntries(Object.entries(place).filter(([name]) => name !== key)),
    ),
  (bad) => deep((place) => ({ ...place, unexpected: bad })),
  (bad) => deep((place, key) => ({ ...place, [key]: [place[key], bad] })),
  () => deep((place, key) => ({ ...place, [key]: { [key]: place[key] } })),
  (bad) => () => bad,
];

/** A valid value in which one thing was made wrong. */
export const spoiled = (whole: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(whole, fc.constantFrom(...WAYS), fc.constantFrom(...BAD), fc.nat(1_000))
    .map(([value, way, bad, at]) => way(bad)(value, bad, at));

/** As it is, or with one thing made wrong. */
export const eitherWay = (whole: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 2, arbitrary: whole }, { weight: 3, arbitrary: spoiled(whole) });

/** JSON as somebody hostile may write it: a lone surrogate as its escape, now and then a key twice. */
export const asJson = (value: unknown): string =>
  value === undefined ? 'null' : JSON.stringify(value);
