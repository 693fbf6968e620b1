import { z } from 'zod';

/** A student. The pattern keeps a stray `:` or `||` out of state keys. */
export const studentId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be 1 to 64 letters, digits, _ or -');

/** A topic, exercise, quiz, skill, cohort, kind or error type. */
export const name = z
  .string()
  .regex(/^[A-Za-z0-9._-]{1,128}$/, 'must be 1 to 128 letters, digits, ., _ or -')
  // The one name that JSON objects cannot be trusted to keep as a key.
  .refine((text) => text !== '__proto__', 'must not be __proto__');

/** Text written by people: at most 500 printable characters, NFC. */
export const freeText = z
  .string()
  .max(500)
  .regex(/^[^\p{Cc}\p{Cs}\p{Cn}]*$/u, 'must be printable text')
  .refine((text) => text === text.normalize('NFC'), 'must be in Unicode normal form C');

const NIL = '00000000-0000-0000-0000-000000000000';

/** CloudEvents `id`; the nil UUID names nothing. */
export const eventId = z
  .uuid()
  .toLowerCase()
  .refine((id) => id !== NIL, 'must not be the nil UUID');

/** A share, score or chance: 0..1. */
export const score = z.number().min(0).max(1);

/** An instant: RFC 3339 in UTC, ending in `Z`. */
export const instant = z.iso.datetime();

/** A UTC day, `YYYY-MM-DD`. */
export const day = z.iso.date();

/** A length of time in seconds, at most 30 days: longer is a clock that was never stopped. */
export const durationSeconds = z.number().min(0).max(2_592_000);

/** A count of questions, attempts or exercises. */
export const count = z.int().min(0).max(10_000);
