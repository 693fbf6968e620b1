import type { components } from '@mastery/client';
import { percent } from '../format.ts';
import { texts } from '../texts.ts';

type Level = components['schemas']['CohortStudentsResponse']['students'][number]['level'];

/** A score in words. @param score 0..1; null where there is none @param write how its share is written */
export const scoreInWords = (score: number | null, write = percent): string =>
  score === null ? texts.noScore : write(score);

/** A level as a mark; who has none yet has too little evidence. */
export const LevelMark = ({ level }: { readonly level: Level }) => (
  <span class={`level level--${level ?? 'none'}`}>{texts.levels[level ?? 'none']}</span>
);
