import type { PreferencesResponse } from '@mastery/api-schemas';
import type { StateStore } from '@mastery/ports';
import { preferencesKey } from '@mastery/state-keys';
import { readDocuments } from '../recipients/documents.ts';
import { type StoredPreferences, toldOf } from './stored-preferences.ts';

/** What a recipient chose, or the defaults. */
export const createReadPreferences =
  (store: Pick<StateStore, 'getMany'>) =>
  async (recipient: string): Promise<PreferencesResponse> => {
    const key = preferencesKey(recipient);
    return toldOf((await readDocuments<StoredPreferences>(store, [key])).get(key));
  };
