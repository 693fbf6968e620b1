import type { components } from '@mastery/client';
import { day } from '../format.ts';
import { texts } from '../texts.ts';

/** Why a student counts as struggling, as the gateway tells it. */
export type Cause =
  components['schemas']['CohortStudentsResponse']['students'][number]['causes'][number];

const { causes: words, struggling } = texts.teacher;

/** A pattern in plain words; one that is newer than this page, by its name. */
export const patternInWords = (pattern: string, topic?: string | null): string => {
  const plain = words[pattern] ?? pattern.replaceAll('_', ' ');
  return topic === undefined || topic === null ? plain : `${plain} ${struggling.inTopic(topic)}`;
};

/** A cause in plain words, with the day on which it was seen last. */
export const causeInWords = ({ cause, topic, day: seen }: Cause): string => {
  const plain = patternInWords(cause, topic);
  return seen === undefined ? plain : `${plain}, ${struggling.lastSeen(day(seen))}`;
};
