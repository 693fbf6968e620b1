import { timingSafeEqual } from 'node:crypto';
import type { Clock, StateStore } from '@mastery/ports';
import { preferencesKey } from '@mastery/state-keys';
import { changeDocument } from '../recipients/documents.ts';
import { hashOf } from './confirmation-codes.ts';
import type { StoredPreferences } from './stored-preferences.ts';

/** Takes the code that was sent to an address: from then on e-mail goes there. Null when no such code waits. */
export const createConfirmEmail =
  ({ store, clock }: { readonly store: StateStore; readonly clock: Clock }) =>
  (recipient: string, code: string): Promise<StoredPreferences | null> =>
    changeDocument<StoredPreferences, StoredPreferences | null>(
      store,
      preferencesKey(recipient),
      (before) => {
        const pending = before?.pending_email ?? null;
        if (before === undefined || pending === null || pending.expires_at <= clock.now()) {
          return { kind: 'leave', result: null };
        }
        if (!isSame(hashOf(code), pending.code_hash)) return { kind: 'leave', result: null };
        const document = { ...before, confirmed_email: pending.address, pending_email: null };
        return { kind: 'put', document, result: document };
      },
    );

const isSame = (a: string, b: string) => timingSafeEqual(Buffer.from(a), Buffer.from(b));
