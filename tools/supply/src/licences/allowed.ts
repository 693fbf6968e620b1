/** Licences that ask for no more than that their text and notices come along: images carry both. */
export const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
  'Zlib',
]);

/** A package that may be used under a licence that is not allowed in general. */
export interface Exception {
  /** A name, or the beginning of several names with a `*` behind it. */
  readonly packages: string;
  readonly license: string;
  /** True when it may only be a tool of ours, and never part of what is handed on. */
  readonly onlyDev: boolean;
  readonly reason: string;
}

/** Each exception, with why it is none of those that would bind the engine's own sources. */
export const EXCEPTIONS: readonly Exception[] = [
  {
    packages: 'web-push',
    license: 'MPL-2.0',
    onlyDev: false,
    reason:
      'the MPL binds changes of its own files only, and none is changed; its text comes along',
  },
  {
    packages: 'axe-core',
    license: 'MPL-2.0',
    onlyDev: true,
    reason: 'runs in tests of the console',
  },
  {
    packages: 'lightningcss*',
    license: 'MPL-2.0',
    onlyDev: true,
    reason: 'makes the console’s style sheet smaller; nothing of it is in the result',
  },
  {
    packages: 'argparse',
    license: 'Python-2.0',
    onlyDev: true,
    reason: 'reads command lines of tools; permissive, but no licence to get used to',
  },
  {
    packages: 'caniuse-lite',
    license: 'CC-BY-4.0',
    onlyDev: true,
    reason: 'a table of what browsers can; nothing of it is handed on',
  },
];
