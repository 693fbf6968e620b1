import { english } from './english.ts';
import type { Texts } from './texts.ts';

/** The languages that there are texts in, by their primary subtag. Another one is another line here. */
const LANGUAGES: Readonly<Record<string, Texts>> = { en: english };

/**
 * The texts for somebody who reads this language; English where there are none.
 * @param language BCP 47 tag
 */
export const textsIn = (language: string): Texts =>
  LANGUAGES[language.split('-')[0]?.toLowerCase() ?? ''] ?? english;
