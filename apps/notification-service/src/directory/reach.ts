import { NOTIFICATION_KINDS } from '@mastery/api-schemas';
import { nextDigest } from '../preferences/next-digest.ts';
import { afterQuietHours } from '../preferences/quiet-hours.ts';
import { DEFAULTS, type StoredPreferences } from '../preferences/stored-preferences.ts';
import { isPlatform } from '../recipients/recipient.ts';
import type { Destination } from '../sending/sender.ts';
import type { Reach } from './directory.ts';

/** The reach of a recipient who has these destinations; without preferences the defaults hold. */
export const reach = (
  recipient: string,
  stored: StoredPreferences | undefined,
  destinations: readonly Destination[],
): Reach => {
  if (isPlatform(recipient)) return platformReach(destinations);
  const chosen = stored?.preferences ?? DEFAULTS;
  const wants: Reach['wants'] = (kind, channel) =>
    !chosen.opted_out && chosen.channels[kind][channel];
  return {
    inbox: NOTIFICATION_KINDS.some((kind) => wants(kind, 'inbox')),
    destinations: chosen.opted_out ? [] : destinations,
    digest: chosen.digest.mode,
    optedOut: chosen.opted_out,
    language: chosen.language,
    wants,
    nextDigest: (now) => nextDigest(chosen, now),
    notBefore: (now) => afterQuietHours(chosen, now),
  };
};

/** A platform is a program: it has no inbox, no night and no week. */
const platformReach = (destinations: readonly Destination[]): Reach => ({
  inbox: false,
  destinations: destinations.filter(({ channel }) => channel === 'webhook'),
  digest: 'at-once',
  optedOut: false,
  language: DEFAULTS.language,
  wants: (kind, channel) => channel === 'webhook' && kind !== 'digest',
  nextDigest: (now) => nextDigest(DEFAULTS, now),
  notBefore: (now) => now,
});
