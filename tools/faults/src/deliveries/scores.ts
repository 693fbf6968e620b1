import type { Message } from '../traffic/message.ts';
import { asMessage } from '../traffic/message.ts';
import { createRandom } from '../traffic/random.ts';

/** So many results tell a student something after the first score: a level, and a path. */
export const TELLINGS_EACH = 2;

/** One event each of so many students: scores that another system owns, enough for a level. */
export const scoresOf = (prefix: string, students: number, seed: number): readonly Message[] => {
  const random = createRandom(seed);
  const share = () => 0.5 + random.below(50) / 100;
  return Array.from({ length: students }, (_, n) =>
    asMessage({
      specversion: '1.0',
      id: random.uuid(),
      source: 'urn:faults',
      type: 'mastery.calculation.requested',
      subject: `${prefix}-${n}`,
      time: new Date().toISOString(),
      data: {
        components: {
          ...{ completion: share(), quiz: share(), quality: share(), consistency: share() },
        },
      },
    }),
  );
};
