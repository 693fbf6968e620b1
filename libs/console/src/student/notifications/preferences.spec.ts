import { describe, expect, it } from '@jest/globals';
import { type Preferences, withDigest, withQuietHours, withWay } from './preferences.ts';

const WAYS = { inbox: true, push: true, webhook: true, email: true };
const CHOSEN: Preferences = {
  ...{ opted_out: false, time_zone: null, language: 'en', email: null },
  channels: { threshold: WAYS, path: { ...WAYS, webhook: false }, struggle: WAYS, digest: WAYS },
  quiet_hours: { from: '20:00', to: '07:30' },
  digest: { mode: 'at-once', weekday: 'monday', hour: 8 },
};

describe('a choice', () => {
  it('changes one way of one kind, and keeps what the form does not show', () => {
    const { channels } = withWay(CHOSEN, ['path', 'push'], false);
    expect(channels.path).toEqual({ inbox: true, push: false, webhook: false, email: true });
    expect(channels.threshold).toEqual(WAYS);
  });

  it('of quiet hours comes with the browser’s time zone, without which they would not hold', () => {
    expect(withQuietHours(CHOSEN, true, 'Europe/Vienna')).toEqual({
      ...CHOSEN,
      time_zone: 'Europe/Vienna',
    });
  });

  it('never puts the browser’s time zone in the place of a chosen one', () => {
    const abroad = { ...CHOSEN, time_zone: 'Asia/Tokyo' };
    expect(withQuietHours(abroad, false, 'Europe/Vienna')).toMatchObject({
      ...{ quiet_hours: null, time_zone: 'Asia/Tokyo' },
    });
    expect(withDigest(abroad, { mode: 'weekly' }, 'Europe/Vienna')).toMatchObject({
      digest: { mode: 'weekly', weekday: 'monday', hour: 8 },
      time_zone: 'Asia/Tokyo',
    });
  });

  it('begins with the usual night where quiet hours were off', () => {
    const loud = { ...CHOSEN, quiet_hours: null };
    expect(withQuietHours(loud, true, 'UTC').quiet_hours).toEqual({ from: '21:00', to: '08:00' });
  });
});
