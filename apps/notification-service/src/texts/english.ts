import type { Level } from '@mastery/event-schemas';
import type { Texts } from './texts.ts';

const LEVEL: Readonly<Record<Level, string>> = {
  beginner: 'Beginner',
  developing: 'Developing',
  competent: 'Competent',
  proficient: 'Proficient',
  expert: 'Expert',
};

const percent = (score: number): string => `${Math.round(score * 100)} %`;
const where = (topic: string | undefined) => (topic === undefined ? 'overall' : `in ${topic}`);

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const titleOf = (next: string | undefined, hasAdvice: boolean): string => {
  if (next !== undefined) return `Next for you: ${next}`;
  return hasAdvice ? 'What helps you now' : 'You have reached everything';
};

/** A digest lists so many at the most; the inbox has the others. */
const MAX_LISTED = 10;

const digestBody = (titles: readonly string[]): string => {
  const more = titles.length - MAX_LISTED;
  return [
    ...titles.slice(0, MAX_LISTED).map((title) => `- ${title}`),
    ...(more > 0 ? [`and ${more} more in your inbox.`] : []),
  ].join('\n');
};

/** What students and their teachers read, in English. */
export const english: Texts = {
  thresholdReached: ({ to_level: level, topic, score, direction }) =>
    direction === 'up'
      ? {
          title: `You reached ${LEVEL[level]} ${where(topic)}`,
          body: `Your mastery ${where(topic)} is now ${percent(score)}. Well done.`,
        }
      : {
          title: `Your level ${where(topic)} is now ${LEVEL[level]}`,
          body:
            `Your mastery ${where(topic)} went down to ${percent(score)}, because newer results were ` +
            'lower or you were inactive for some days. A little practice brings it back.',
        },
  struggleDetected: ({ topic, evidence }) => ({
    title: topic === undefined ? 'Let us look at this together' : `Is ${topic} giving you trouble?`,
    body: `${evidence.map(sentence).join(' ')} It is worth a second look: begin small, or ask for help.`,
  }),
  struggleOfStudent: (student, { topic, evidence }) => ({
    title: `${student} could use a hand${topic === undefined ? '' : ` with ${topic}`}`,
    body: `What was seen: ${evidence.map(sentence).join(' ')} A word from you, or a smaller next step, often helps.`,
  }),
  pathRecommended: ({ path, reason, recommendations }) => {
    const [next, ...later] = path;
    const advice = recommendations[0]?.reason;
    return {
      title: titleOf(next, advice !== undefined),
      body: [
        reason,
        ...(later.length > 0 ? [`After that: ${later.join(', ')}.`] : []),
        ...(advice === undefined ? [] : [advice]),
      ].join(' '),
    };
  },
  weeklyDigest: (told) => ({
    title:
      told.length === 1
        ? 'Your week: one piece of news'
        : `Your week: ${told.length} pieces of news`,
    body: digestBody(told.map(({ title }) => title)),
  }),
};
