import type { Preferences } from '@mastery/api-schemas';
import type { Clock, StateStore } from '@mastery/ports';
import { preferencesKey } from '@mastery/state-keys';
import { type Change, changeDocument } from '../recipients/documents.ts';
import { type ConfirmationCodes, hashOf } from './confirmation-codes.ts';
import type { PendingEmail, StoredPreferences } from './stored-preferences.ts';

/** A code is good for so long. */
const CODE_VALID_MS = 24 * 3_600_000;
/** So many codes a recipient may have sent in a day: whoever types the addresses of others annoys few of them. */
export const MAX_CODES = 5;
const DAY_MS = 24 * 3_600_000;

/** What came of preferences that were sent. */
export type SetOutcome =
  | { readonly kind: 'set'; readonly stored: StoredPreferences }
  /** There is no mail server. */
  | { readonly kind: 'no-email' }
  | { readonly kind: 'too-many-codes' }
  /** All is kept but the address, to which no code could be sent. */
  | { readonly kind: 'code-not-sent' };

/** What setting preferences needs. */
export interface SetPreferencesDeps {
  readonly store: StateStore;
  readonly clock: Clock;
  /** Null without a mail server. */
  readonly codes: ConfirmationCodes | null;
}

/**
 * Sets what a recipient chose. An address that is new is sent a code, and counts only once that came back: nobody
 * has others mailed. An address that waits for its code already is sent no second one while the first is good.
 */
export const createSetPreferences =
  ({ store, clock, codes }: SetPreferencesDeps) =>
  async (recipient: string, chosen: Preferences): Promise<SetOutcome> => {
    if (chosen.email !== null && codes === null) return { kind: 'no-email' };
    const code = codes?.create() ?? '';
    const key = preferencesKey(recipient);
    const decided = await changeDocument<StoredPreferences, Decided>(store, key, (before) =>
      decide(before, chosen, hashOf(code), clock.now()),
    );
    if (decided.kind !== 'ask') return decided;
    const { pending_email: pending } = decided.stored;
    if (codes === null || pending === null) return { kind: 'set', stored: decided.stored };
    if (await codes.send(recipient, pending.address, code)) {
      return { kind: 'set', stored: decided.stored };
    }
    await changeDocument<StoredPreferences, undefined>(store, key, (now) => takeBack(now, pending));
    return { kind: 'code-not-sent' };
  };

type Decided =
  | Extract<SetOutcome, { kind: 'set' | 'too-many-codes' }>
  | { readonly kind: 'ask'; readonly stored: StoredPreferences };

const decide = (
  before: StoredPreferences | undefined,
  chosen: Preferences,
  codeHash: string,
  now: number,
): Change<StoredPreferences, Decided> => {
  const { email } = chosen;
  const sentToday = (before?.codes_sent ?? []).filter((at) => at > now - DAY_MS);
  const kept: StoredPreferences = {
    preferences: chosen,
    updated_at: new Date(now).toISOString(),
    confirmed_email: email === null ? null : (before?.confirmed_email ?? null),
    pending_email: null,
    codes_sent: sentToday,
  };
  const waiting = waitingFor(email, before, now);
  if (email === null || email === kept.confirmed_email || waiting !== null) {
    return put({ kind: 'set', stored: { ...kept, pending_email: waiting } });
  }
  if (sentToday.length >= MAX_CODES) return { kind: 'leave', result: { kind: 'too-many-codes' } };
  const pending = { address: email, code_hash: codeHash, expires_at: now + CODE_VALID_MS };
  const codes_sent = [...sentToday, now];
  return put({ kind: 'ask', stored: { ...kept, pending_email: pending, codes_sent } });
};

/** The code that was sent to this very address and is still good. */
const waitingFor = (
  email: string | null,
  before: StoredPreferences | undefined,
  now: number,
): PendingEmail | null => {
  const pending = before?.pending_email ?? null;
  return pending?.address === email && pending.expires_at > now ? pending : null;
};

const put = (
  decided: Exclude<Decided, { kind: 'too-many-codes' }>,
): Change<StoredPreferences, Decided> => ({
  kind: 'put',
  document: decided.stored,
  result: decided,
});

/** Unless somebody chose anew meanwhile. */
const takeBack = (
  now: StoredPreferences | undefined,
  { code_hash: ours }: PendingEmail,
): Change<StoredPreferences, undefined> => {
  if (now?.pending_email?.code_hash !== ours) return { kind: 'leave', result: undefined };
  const preferences = { ...now.preferences, email: now.confirmed_email };
  return { kind: 'put', document: { ...now, preferences, pending_email: null }, result: undefined };
};
