import { describe, expect, it } from '@jest/globals';
import { dayClosedEventId, deadLetterId, replayEventId, resultEventId } from './event-ids.ts';
import { eventId } from './identifiers.ts';

describe('ids that are made from what they stand for', () => {
  const dlqId = deadLetterId('mastery.requests', 3, '17');

  it('never change: whoever is down for a day makes the same ones tomorrow', () => {
    expect(dayClosedEventId('ada', '2026-03-10')).toBe('2e10a3a5-265f-5271-af5a-0febc2e1a7bd');
    expect(replayEventId(dlqId)).toBe('d8dfd1f8-d98a-5783-a1bc-facb4510a82f');
  });

  it('are event ids, one for each thing', () => {
    const ids = [
      dlqId,
      replayEventId(dlqId),
      replayEventId(deadLetterId('mastery.requests', 3, '18')),
      resultEventId(dlqId, 'mastery.updated'),
      dayClosedEventId('ada', '2026-03-10'),
      dayClosedEventId('ada', '2026-03-11'),
      dayClosedEventId('bob', '2026-03-10'),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(eventId.parse(id)).toBe(id);
  });
});
