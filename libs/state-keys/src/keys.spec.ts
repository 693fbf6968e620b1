import { describe, expect, it } from '@jest/globals';
import * as keys from './keys.ts';
import { sentNotificationParts } from './sent-notification-parts.ts';
import { TTL_SECONDS } from './ttl.ts';

describe('state keys', () => {
  it("are the customer's key patterns", () => {
    expect(keys.currentMasteryKey('12345')).toBe('student:12345:profile:current_mastery');
    expect(keys.dailyMasteryKey('12345', '2026-01-14')).toBe('student:12345:mastery:2026-01-14');
    expect(keys.dailyComponentKey('12345', '2026-01-14', 'quiz')).toBe(
      'student:12345:mastery:2026-01-14:quiz',
    );
    expect(keys.processedKey('550e8400-e29b-41d4-a716-446655440000')).toBe(
      'processed:550e8400-e29b-41d4-a716-446655440000',
    );
    expect(keys.recentActivityKey('12345')).toBe('student:12345:activity:recent');
    expect(keys.predictionKey('12345')).toBe('student:12345:prediction:7days');
    expect(keys.adaptivePathKey('12345')).toBe('student:12345:path:adaptive');
  });

  it('of a notification are read back as they were built', () => {
    const parts = ['e-1', 'push', 'f00', 'Ab_-9'] as const;
    const [eventId, channel, pseudonym, destination] = parts;
    expect(sentNotificationParts(keys.sentNotificationKey(...parts))).toEqual({
      ...{ eventId, channel, pseudonym, destination },
    });
    const others = [keys.sentNotificationKey('e-1', 'inbox', 'f00'), 'notification:erased:f00', ''];
    expect(others.map(sentNotificationParts)).toEqual([null, null, null]);
  });

  it("live as long as the customer's TTL table says", () => {
    expect(TTL_SECONDS.processed).toBe(604_800);
    expect(TTL_SECONDS.prediction).toBe(3_600);
    expect(TTL_SECONDS.recentActivity).toBe(2_592_000);
    expect(TTL_SECONDS.dailyMastery).toBe(7_776_000);
  });
});
