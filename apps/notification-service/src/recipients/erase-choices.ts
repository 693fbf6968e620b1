import type { StateStore } from '@mastery/ports';
import { preferencesKey, subscriptionsKey } from '@mastery/state-keys';
import type { StoredPreferences } from '../preferences/stored-preferences.ts';
import type { StoredSubscription } from '../subscriptions/subscriptions.ts';
import { changeDocument } from './documents.ts';

/**
 * Takes away what an erased recipient had chosen: preferences, address and browsers from up to this time. What came
 * after the erasure, in a new life, stays: results may be read again.
 * @param at when the student was erased, milliseconds since the epoch
 */
export const eraseChoices = async (
  store: StateStore,
  recipient: string,
  at: number,
): Promise<void> => {
  const isOld = (instant: string) => Date.parse(instant) <= at;
  const result = undefined;
  await changeDocument<StoredPreferences, undefined>(store, preferencesKey(recipient), (before) =>
    before !== undefined && isOld(before.updated_at)
      ? { kind: 'remove', result }
      : { kind: 'leave', result },
  );
  await changeDocument<readonly StoredSubscription[], undefined>(
    store,
    subscriptionsKey(recipient),
    (before = []) => {
      const document = before.filter(({ created_at: createdAt }) => !isOld(createdAt));
      if (document.length === before.length) return { kind: 'leave', result };
      return document.length === 0 ? { kind: 'remove', result } : { kind: 'put', document, result };
    },
  );
};
