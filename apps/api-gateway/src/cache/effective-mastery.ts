import { effectiveResult } from '@mastery/domain-scoring';
import type { Clock } from '@mastery/ports';
import { endOfDay } from '../history/end-of-day.ts';
import type { ReadMastery } from './cached-mastery.ts';
import { type MasteryEntry, createEntry } from './mastery-entry.ts';

/** JSON of a result without rulings does not hold this: most students cost no parsing. */
const MAY_EXPIRE = '"expires_at"';

/**
 * Reads what counts now: an override that has expired since the last event counts no longer, although nothing
 * was written and the caches keep the result as it was. A past day is as it was when that day ended.
 */
export const readEffective =
  (read: ReadMastery, clock: Clock): ReadMastery =>
  async (studentId, date) => {
    const found = await read(studentId, date);
    if (found === null) return found;
    const now = clock.now();
    const at = date === undefined ? now : endOfDay(date, now);
    return { ...found, entry: effectiveEntry(found.entry, at) };
  };

const effectiveEntry = (entry: MasteryEntry, now: number): MasteryEntry => {
  if (!entry.text.includes(MAY_EXPIRE)) return entry;
  const effective = effectiveResult(entry.result(), now);
  return effective === entry.result()
    ? entry
    : createEntry(entry.revision, JSON.stringify(effective));
};
