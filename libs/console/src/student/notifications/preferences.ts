import type { components } from '@mastery/client';

/** What was chosen, whole: what is left out when it is sent would be as if nobody had chosen. */
export type Preferences = components['schemas']['PreferencesResponse']['preferences'];
/** What people are told about. */
export type Kind = keyof Preferences['channels'];
/** The ways that students choose among; webhooks are for platforms, and stay as they are. */
export type Way = 'inbox' | 'push' | 'email';

export const KINDS: readonly Kind[] = ['threshold', 'path', 'struggle', 'digest'];
export const WAYS: readonly Way[] = ['inbox', 'push', 'email'];
export const WEEKDAYS = [
  ...(['monday', 'tuesday', 'wednesday', 'thursday'] as const),
  ...(['friday', 'saturday', 'sunday'] as const),
] as const;

/** Quiet hours where nobody set any. */
const QUIET = { from: '21:00', to: '08:00' } as const;

/** The choices with one way of one kind turned on or off. */
export const withWay = (
  preferences: Preferences,
  [kind, way]: readonly [Kind, Way],
  isOn: boolean,
): Preferences => {
  const { channels } = preferences;
  return {
    ...preferences,
    channels: { ...channels, [kind]: { ...channels[kind], [way]: isOn } },
  };
};

/** Quiet hours on, as they were, or off; they hold only in a known time zone, so one is set with them. */
export const withQuietHours = (
  preferences: Preferences,
  isOn: boolean,
  timeZone: string,
): Preferences => ({
  ...preferences,
  quiet_hours: isOn ? (preferences.quiet_hours ?? QUIET) : null,
  time_zone: preferences.time_zone ?? timeZone,
});

/** A weekly message at a known hour needs the zone that the hour is of. */
export const withDigest = (
  preferences: Preferences,
  digest: Partial<Preferences['digest']>,
  timeZone: string,
): Preferences => ({
  ...preferences,
  digest: { ...preferences.digest, ...digest },
  time_zone: preferences.time_zone ?? timeZone,
});
