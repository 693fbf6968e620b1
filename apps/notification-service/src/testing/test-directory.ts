import { preferences } from '@mastery/api-schemas';
import type { Directory, Reach } from '../directory/directory.ts';
import { reach } from '../directory/reach.ts';
import type { ChannelName, Destination } from '../sending/sender.ts';

/** A reach that wants everything by every way, but for what is given. */
export const testReach = (more: Partial<Reach> = {}): Reach => ({
  inbox: true,
  destinations: [],
  digest: 'at-once',
  optedOut: false,
  language: 'en',
  wants: () => true,
  nextDigest: (now) => now + 3 * 86_400_000,
  notBefore: (now) => now,
  ...more,
});

/** The reach of somebody who chose this, by the rules that hold outside of tests. */
export const reachWith = (chosen: object, destinations: readonly Destination[]): Reach =>
  reach(
    'somebody',
    {
      preferences: preferences.parse(chosen),
      updated_at: '2026-01-01T00:00:00.000Z',
      ...{ confirmed_email: null, pending_email: null, codes_sent: [] },
    },
    destinations,
  );

/** A webhook of this name. */
export const webhook = (id: string, host = 'hooks.example'): Destination => ({
  channel: 'webhook',
  id,
  url: `https://${host}/${id}`,
  secrets: ['whsec_AAAA'],
});

/** A directory in memory: who is not set up has the defaults and no destination. */
export const testDirectory = () => {
  const reached = new Map<string, Reach>();
  const teachers = new Map<string, readonly string[]>();
  const platforms: string[] = [];
  const forgotten: string[] = [];
  const destinationsOf = (recipient: string) => reached.get(recipient)?.destinations ?? [];
  const directory: Directory = {
    reachOf: (recipients) =>
      Promise.resolve(new Map(recipients.map((each) => [each, reached.get(each) ?? testReach()]))),
    teachersOf: (students) =>
      Promise.resolve(new Map(students.map((each) => [each, teachers.get(each) ?? []]))),
    platforms: () => Promise.resolve(platforms),
    forgetDestination: (recipient, _channel, id) => {
      forgotten.push(`${recipient} ${id}`);
      const left = destinationsOf(recipient).filter((each) => each.id !== id);
      reached.set(recipient, testReach({ ...reached.get(recipient), destinations: left }));
      return Promise.resolve();
    },
  };
  return { directory, reach: reached, teachers, platforms, forgotten };
};

/** One destination as it is now, or null when nothing goes there any more. */
export const destinationOf = async (
  directory: Pick<Directory, 'reachOf'>,
  recipient: string,
  channel: ChannelName,
  id: string,
): Promise<Destination | null> => {
  const reached = (await directory.reachOf([recipient])).get(recipient);
  return reached?.destinations.find((each) => each.channel === channel && each.id === id) ?? null;
};
