import type { components } from '@mastery/client';
import { exactPercent } from '../../format.ts';
import { texts } from '../../texts.ts';

/** An entry of the audit trail. */
export type Entry = components['schemas']['TrailPage']['entries'][number];

const words = texts.operator.trail;

/** An entry in a line, and the line below it. People are pseudonyms here, as in the trail. */
export interface EntryWords {
  readonly what: string;
  readonly who: string;
}

/** Says an entry in words. */
export const entryWords = (entry: Entry): EntryWords => {
  switch (entry.kind) {
    case 'request': {
      const about = entry.about === undefined ? '' : ` (${entry.about})`;
      return {
        what: `${entry.method} ${entry.route}${about}`,
        who: words.asked(
          entry.role === null ? words.nobody : texts.operator.trail.roles[entry.role],
          entry.who ?? words.unknown,
          entry.whose.join(', '),
        ),
      };
    }
    case 'decision':
      return {
        what: [entry.type, decisionWords(entry.decided)].filter((part) => part !== '').join(': '),
        who: words.decidedAbout(entry.whose.join(', '), entry.caused_by),
      };
    case 'unreadable':
      return { what: words.unreadable(entry.bytes), who: entry.sha256 };
  }
};

type Decided = Extract<Entry, { readonly kind: 'decision' }>['decided'];

const decisionWords = ({ score, to_level: level, topic, pattern, path }: Decided): string =>
  [
    typeof score === 'number' ? exactPercent(score) : undefined,
    level,
    topic,
    pattern,
    path?.join(' → '),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
