import { type LockedPackage } from './read-lock.ts';

/**
 * The packages that would run something of their own when they are installed, each with why it works without.
 * None may. `.npmrc` says so to every npm; `allowScripts` in package.json says it once more to a newer npm that is
 * told to run scripts.
 */
export const NOT_RUN: Readonly<Record<string, string>> = {
  '@parcel/watcher': 'would compile its sources; the compiled file is a package of its own',
  '@scarf/scarf': 'would tell a company who installs what; nothing else is in it',
  '@swc/core': 'would look for its compiled file, which is a package of its own',
  esbuild: 'would put its program in the place of a script that starts it; the script does',
  nx: 'would warm up what it does at its first start anyway',
  protobufjs: 'would complain about how other packages name its version',
  'unrs-resolver': 'would download its compiled file if that were not a package of its own',
};

/** Says of each package whose script nobody judged, and of each judgement that is about nothing. */
export const scriptProblems = (
  packages: readonly LockedPackage[],
  judged: Readonly<Record<string, string>> = NOT_RUN,
): readonly string[] => {
  const withScript = packages.filter(({ hasInstallScript }) => hasInstallScript);
  const names = new Set(withScript.map(({ name }) => name));
  return [
    ...withScript
      .filter(({ name }) => judged[name] === undefined)
      .map(({ path, version }) => `${path} ${version ?? ''} has an install script nobody judged`),
    ...Object.keys(judged)
      .filter((name) => !names.has(name))
      .map((name) => `${name} has no install script`),
  ];
};

/** npm's commands that take what is not in the lock file, or run what `.npmrc` forbids. */
const FORBIDDEN =
  /\bnpm(?:['"`,\s[]+)(?:install|i|add|update|rebuild|exec|link)\b|ignore-scripts[= ]*false|\bnpx\s+(?:-y|--yes)\b/g;

/** The commands in a text that would go past the lock file or past `.npmrc`. */
export const commandsPastTheLock = (text: string): readonly string[] =>
  [...text.matchAll(FORBIDDEN)].map(([found]) => found);
