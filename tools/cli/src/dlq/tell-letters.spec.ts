import { describe, expect, it } from '@jest/globals';
import { tellPage, tellReview } from './tell-letters.ts';

const BY = { subject: 'ops', role: 'admin' } as const;
const AT = '2026-03-10T12:00:00.000Z';
const LETTER = {
  id: '3-17',
  dlq_id: '0d7a1c52-6a52-4c3e-9d53-0a4f8c1b2e11',
  reason: 'business-rule',
  error: 'unknown-topic',
  detail: 'no topic x',
  attempts: 1,
  source: null,
  student_id: 'ada',
  failed_at: AT,
  review: null,
};
const told = () => {
  const lines: string[] = [];
  return { lines, say: (line: string) => void lines.push(line) };
};

describe('what is told of dead letters', () => {
  it('is a line each, and how to see more', () => {
    const { lines, say } = told();
    const discarded = { ...LETTER, review: { state: 'discarded', by: BY, at: AT } as const };
    tellPage({ say }, { letters: [LETTER, discarded], next_cursor: 'abc' });
    expect(lines).toEqual([
      `3-17  ${AT}  ada  business-rule/unknown-topic  open  no topic x`,
      `3-17  ${AT}  ada  business-rule/unknown-topic  discarded by ops  no topic x`,
      'More: --cursor abc',
    ]);
  });

  it('is that there are none', () => {
    const { lines, say } = told();
    tellPage({ say }, { letters: [], next_cursor: null });
    expect(lines).toEqual(['No dead letters']);
  });

  it('is when a message that was put back is due', () => {
    const { lines, say } = told();
    tellReview({ say }, '3-17', { state: 'replayed', by: BY, at: AT, delivery: { due_at: AT } });
    tellReview({ say }, '3-17', { state: 'replayed', by: BY, at: AT, delivery: { due_at: null } });
    expect(lines.filter((line) => line.startsWith('  '))).toEqual([
      `  its message is due at ${AT}`,
      '  its message was put back before',
    ]);
  });

  it('is who decided what, and the event that was sent', () => {
    const { lines, say } = told();
    const replay = {
      event_id: LETTER.dlq_id,
      edited: true,
      content_hash: 'x',
      partition: 3,
      offset: '18',
    };
    tellReview({ say }, '3-17', { state: 'replayed', by: BY, at: AT, replay });
    expect(lines).toEqual([
      `3-17 replayed by ops at ${AT}`,
      `  as event ${LETTER.dlq_id}, edited, on partition 3 at 18`,
    ]);
  });
});
