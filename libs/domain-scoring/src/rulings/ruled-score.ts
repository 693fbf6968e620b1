import type { Level } from '@mastery/event-schemas';
import { DEFAULT_BANDS, type Bands, levelOf } from '../mastery/level.ts';
import type { Override } from './rulings.ts';

/** A score with what was ruled about it: the calculated one never disappears. */
export interface RuledScore {
  readonly score: number | null;
  readonly level: Level | null;
  /** What the evidence says, whatever was ruled. */
  readonly calculated: { readonly score: number | null; readonly level: Level | null };
  readonly override: Override | null;
}

/** The score that counts: the override that stands, else the calculated one. */
export const ruledScore = (
  calculated: RuledScore['calculated'],
  override: Override | null,
  bands: Bands = DEFAULT_BANDS,
): RuledScore =>
  override === null
    ? { ...calculated, calculated, override }
    : { score: override.score, level: levelOf(override.score, bands), calculated, override };
