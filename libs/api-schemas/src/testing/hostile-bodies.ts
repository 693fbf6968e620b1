/** A question about a student, with more in it. */
const ask = (more: string) => `{"student_id":"s-1"${more}}`;

/** What is sent, with the status that it must get: a 4xx problem document and nothing else. */
export const HOSTILE_BODIES: readonly (readonly [
  what: string,
  body: string | Uint8Array<ArrayBuffer>,
  status: number,
])[] = [
  ['nothing', '', 400],
  ['no JSON', 'student_id=s-1', 400],
  ['half a JSON', '{"student_id":', 400],
  ['two JSON values', '{} {}', 400],
  ['NaN', '{"student_id":NaN}', 400],
  ['a number beyond all numbers', ask(',"horizon_days":1e999'), 400],
  ['null', 'null', 400],
  ['text', '"s-1"', 400],
  ['a list', '[[]]', 400],
  ['what is not UTF-8', Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d]), 400],
  ['UTF-16', Buffer.from('\ufeff{}', 'utf16le'), 400],
  ['a NUL', '{"student_id":"s\\u0000"}', 400],
  ['half a surrogate pair', '{"student_id":"\\ud800"}', 400],
  ['a key that is there twice', ask(',"student_id":"s-2"'), 400],
  ['__proto__', ask(',"__proto__":{"role":"admin"}'), 400],
  ['constructor', ask(',"constructor":{"prototype":{"role":"admin"}}'), 400],
  ['an unknown field', ask(',"role":"admin"'), 400],
  ['a student that is a list', '{"student_id":["s-1"]}', 400],
  ['a student that is an object', '{"student_id":{"$ne":null}}', 400],
  ['a student with a colon', '{"student_id":"s:1"}', 400],
  ['a student with ||', '{"student_id":"app||s"}', 400],
  ['a student with a line break', '{"student_id":"s-1\\n"}', 400],
  ['a student in other letters', '{"student_id":"ѕ-1"}', 400],
  ['a student of 65 characters', `{"student_id":"${'s'.repeat(65)}"}`, 400],
  ['a path', '{"student_id":"../../etc/passwd"}', 400],
  ['markup', '{"student_id":"<script>alert(1)</script>"}', 400],
  ['a day that is none', ask(',"date":"2026-02-30"'), 400],
  ['10,000 levels', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 400],
  ['more than a megabyte', JSON.stringify('x'.repeat(1_100_000)), 413],
];
