import type { components } from '@mastery/client';
import { percent } from '../format.ts';
import { texts } from '../texts.ts';

type Level = components['schemas']['CohortStudentsResponse']['students'][number]['level'];

/** A score in words. @param score 0..1; null where there is none */
export const scoreInWords = (score: number | null): string =>
  score === null ? texts.teacher.noScore : percent(score);

/** A level as a mark; who has none yet has too little evidence. */
export const LevelMark = ({ level }: { readonly level: Level }) => (
  <span class={`level level--${level ?? 'none'}`}>{texts.levels[level ?? 'none']}</span>
);
