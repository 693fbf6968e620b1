import { describe, expect, it } from '@jest/globals';
import { type Entry, entryWords } from './entry-words.ts';

const place = {
  ...{ topic: 'mastery.audit', partition: 0, offset: 3 },
  recorded_at: '2026-03-10T12:00:00Z',
};
const ID = '0d7a1c52-6a52-4c3e-9d53-0a4f8c1b2e11';

describe('an entry of the trail', () => {
  it('says who asked for what about whom', () => {
    const entry: Entry = {
      kind: 'request',
      ...{ ...place, id: ID, who: '0123456789abcdef', method: 'POST', route: '/mastery/query' },
      ...{ whose: ['fedcba9876543210'], trace_id: 't' },
      role: 'teacher',
      outcome: 'admitted',
    };
    const { what, who } = entryWords(entry);
    expect(what).toBe('POST /mastery/query');
    expect(who).toContain('0123456789abcdef');
    expect(who).toContain('fedcba9876543210');
  });

  it('says what was decided', () => {
    const { what, who } = entryWords({
      kind: 'decision',
      ...{ ...place, id: ID, type: 'mastery.threshold.reached' },
      ...{ whose: ['fedcba9876543210'], caused_by: ID, trace_id: 't' },
      decided: { score: 0.862, to_level: 'proficient' },
    });
    expect(what).toBe('mastery.threshold.reached: 86.2%, proficient');
    expect(who).toContain(ID);
  });

  it('says that a record could not be read', () => {
    expect(entryWords({ ...place, kind: 'unreadable', bytes: 17, sha256: 'abc' })).toMatchObject({
      ...{ what: expect.stringContaining('17'), who: 'abc' },
    });
  });
});
