import type { Outcome } from './outcome.ts';

/** What was asked about, and what came of it. */
export interface Asked {
  readonly about: string;
  readonly outcome: Outcome;
}

/** Exit statuses: nothing known, something found, and somebody who was not reached (as `mastery` has it). */
export const STATUS = { none: 0, found: 1, notAsked: 69 } as const;

/** A finding outweighs what could not be asked; only if all answered is nothing known. */
export const statusOf = (asked: readonly Asked[]): number => {
  const kinds = asked.map(({ outcome }) => outcome.kind);
  if (kinds.includes('some-found')) return STATUS.found;
  return kinds.includes('could-not-ask') || kinds.length === 0 ? STATUS.notAsked : STATUS.none;
};

/** What people read: a line for each, one more for each vulnerability, and what it comes to. */
export const linesOf = (asked: readonly Asked[]): readonly string[] => [
  ...asked.flatMap(({ about, outcome }) => linesAbout(about, outcome)),
  CLOSING[statusOf(asked)] ?? '',
];

const linesAbout = (about: string, outcome: Outcome): readonly string[] => {
  switch (outcome.kind) {
    case 'none-known':
      return [`${about}: none known`];
    case 'could-not-ask':
      return [`${about}: could not ask (${outcome.why})`];
    case 'some-found':
      return [
        `${about}: ${outcome.known.length} found`,
        ...outcome.known.map(({ what, severity, title }) => `  ${severity} ${what}: ${title}`),
      ];
  }
};

const CLOSING: Readonly<Record<number, string>> = {
  [STATUS.none]: 'No vulnerability is known.',
  [STATUS.found]: 'There are known vulnerabilities.',
  [STATUS.notAsked]: 'Not everybody could be asked: this says nothing about vulnerabilities.',
};
