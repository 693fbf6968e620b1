import { describe, expect, it } from '@jest/globals';
import { areVapidKeysAPair } from '@mastery/notify-channels';
import { mastery } from '../testing/run.ts';

const made = async () => {
  const { exit, written } = await mastery(['vapid-keys'], {});
  expect(exit).toBe(0);
  return Object.fromEntries(written.split('\n').map((line) => line.split('='))) as {
    readonly VAPID_PUBLIC_KEY: string;
    readonly VAPID_PRIVATE_KEY: string;
  };
};

describe('mastery vapid-keys', () => {
  it('prints a pair, another one every time, as the service takes it', async () => {
    const [first, second] = [await made(), await made()];
    expect(areVapidKeysAPair(first.VAPID_PUBLIC_KEY, first.VAPID_PRIVATE_KEY)).toBe(true);
    expect(areVapidKeysAPair(first.VAPID_PUBLIC_KEY, second.VAPID_PRIVATE_KEY)).toBe(false);
  });
});
