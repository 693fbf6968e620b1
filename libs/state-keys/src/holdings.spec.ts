import { describe, expect, it } from '@jest/globals';
import * as everything from './keys.ts';
import { STATE_HOLDINGS } from './holdings.ts';

const STUDENT = 'the-student';
const builders = Object.entries(everything).flatMap(([name, builder]) =>
  typeof builder === 'function' ? [[name, builder as (...parts: string[]) => string] as const] : [],
);
/** A builder's key, with the student in the place of its first parameter. */
const keyOf = (builder: (...parts: string[]) => string) => builder(STUDENT, 'b', 'c', 'd');
/** The first parameter; a student is a recipient, too. */
const named = (source: string) => /^\s*\(?\s*([A-Za-z]+)/.exec(source)?.[1] ?? '';
const STUDENTS = ['studentId', 'recipient'];

describe('who holds what about a student', () => {
  it('is known of every key builder', () => {
    expect(Object.keys(STATE_HOLDINGS).toSorted()).toEqual(
      builders.map(([name]) => name).toSorted(),
    );
  });

  it.each(builders)('is told truly of %s', (name, builder) => {
    const { holds } = STATE_HOLDINGS[name as keyof typeof STATE_HOLDINGS];
    const holdsId = STUDENTS.includes(named(String(builder))) && keyOf(builder).includes(STUDENT);
    expect(holds === 'student-in-key').toBe(holdsId);
  });
});
