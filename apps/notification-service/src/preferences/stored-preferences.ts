import { type Preferences, type PreferencesResponse, preferences } from '@mastery/api-schemas';

/** An address to which a code was sent that did not come back yet. */
export interface PendingEmail {
  readonly address: string;
  /** SHA-256 of the code, base64url. */
  readonly code_hash: string;
  /** Milliseconds since the epoch. */
  readonly expires_at: number;
}

/** `…:notifications:preferences`: what was chosen, and where its address stands. */
export interface StoredPreferences {
  readonly preferences: Preferences;
  /** RFC 3339 UTC. */
  readonly updated_at: string;
  /** The address whose code came back. */
  readonly confirmed_email: string | null;
  readonly pending_email: PendingEmail | null;
  /** When codes were sent in the last day, milliseconds since the epoch. */
  readonly codes_sent: readonly number[];
}

/** What holds for somebody who chose nothing. */
export const DEFAULTS: Preferences = preferences.parse({});

/** The address that e-mail goes to, or null: only one that was chosen and whose code came back. */
export const usableEmail = (stored: StoredPreferences | undefined): string | null =>
  stored !== undefined && stored.preferences.email === stored.confirmed_email
    ? stored.confirmed_email
    : null;

/** What is answered about stored preferences. */
export const toldOf = (stored: StoredPreferences | undefined): PreferencesResponse => ({
  preferences: stored?.preferences ?? DEFAULTS,
  email_state: emailStateOf(stored),
  updated_at: stored?.updated_at ?? null,
});

const emailStateOf = (
  stored: StoredPreferences | undefined,
): PreferencesResponse['email_state'] => {
  if (!stored?.preferences.email) return 'none';
  return usableEmail(stored) === null ? 'unconfirmed' : 'confirmed';
};
