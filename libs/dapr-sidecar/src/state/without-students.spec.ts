import { describe, expect, it } from '@jest/globals';
import { withoutStudents } from './without-students.ts';

describe('an error of the store', () => {
  it('says what happened and not to whom', () => {
    const said = "13 INTERNAL: failed to set key student:ada:profile:current_mastery: ERR etag 'x'";
    expect(withoutStudents(new Error(said)).message).toBe(
      "13 INTERNAL: failed to set key student:*** ERR etag 'x'",
    );
  });
});
