import type { StateStore } from '@mastery/ports';
import { erasedRecipientKey } from '@mastery/state-keys';

/**
 * When each of these people was erased, milliseconds since the epoch; who was not has no entry.
 * @param pseudonym recipient → HMAC
 */
export const createErasedAt =
  (store: Pick<StateStore, 'getMany'>, pseudonym: (recipient: string) => string) =>
  async (people: readonly string[]): Promise<ReadonlyMap<string, number>> => {
    const keyOf = (person: string) => erasedRecipientKey(pseudonym(person));
    const found = await store.getMany(people.map(keyOf));
    return new Map(
      people.flatMap((person): readonly [string, number][] => {
        const stored = found.get(keyOf(person));
        if (stored === undefined) return [];
        return [[person, (JSON.parse(stored.value) as { readonly at: number }).at]];
      }),
    );
  };
