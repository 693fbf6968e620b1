import type { components } from '@mastery/client';
import type { Answered } from '../../api/ask.ts';

/** So many more exercises of a topic done right. */
export interface Wish {
  readonly topic: string;
  readonly correct: number;
}
/** What would come of a wish: it carries the wish, since the slider may already stand elsewhere. */
export type WhatIf = components['schemas']['WhatIfResponse'] & { readonly wish: Wish };

/** The most that the slider asks about; the engine would answer up to 50. */
export const MOST = 20;

/** The answer together with what was asked. */
export const withWish = (
  { data, error, response }: Answered<components['schemas']['WhatIfResponse']>,
  wish: Wish,
): Answered<WhatIf> => ({
  ...{ error, response },
  ...(data && { data: { ...data, wish } }),
});

/** The change of a score that is shown; null where it has none before or after. */
export const gainOf = ({ before, after }: WhatIf['overall']): number | null =>
  before.score === null || after.score === null ? null : after.score - before.score;
