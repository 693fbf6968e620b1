import { type Lock, type LockEntry, packagesOf, workspacesOf } from './read-lock.ts';

const SHA512 = /^sha512-[A-Za-z0-9+/]{86}==$/;
/** A version and nothing else; `$name` repeats the version that the root names. */
const EXACT = /^(\d+\.\d+\.\d+(-[\w.]+)?|\$[\w@/-]+)$/;
/** What npm takes from elsewhere than the registry: git, a tarball, a folder, `owner/repository`. */
const ELSEWHERE = /^(git|https?:|file:|link:|github:|gitlab:|bitbucket:|gist:|\.{0,2}\/|[\w.-]+\/)/;

const KINDS = [
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'peerDependencies',
] as const;

const wantedBy = (entry: LockEntry): readonly (readonly [string, string])[] =>
  KINDS.flatMap((kind) => Object.entries(entry[kind] ?? {}));

/** Says of each package that npm could not hold against a hash, or would get from elsewhere than the registry. */
export const originProblems = (lock: Lock): readonly string[] => [
  ...packagesOf(lock).flatMap(({ path, integrity, resolved }) => [
    ...(integrity === undefined || !SHA512.test(integrity) ? [`${path} has no SHA-512`] : []),
    ...(resolved === undefined ? [] : [`${path} is from ${resolved}`]),
  ]),
  ...Object.entries(lock).flatMap(([path, entry]) =>
    wantedBy(entry)
      .filter(([, wanted]) => ELSEWHERE.test(wanted))
      .map(([name, wanted]) => `${path || 'the root'} wants ${name} from ${wanted}`),
  ),
];

/** Says of each of our dependencies that is not one version. */
export const rangeProblems = (lock: Lock): readonly string[] =>
  Object.entries(workspacesOf(lock)).flatMap(([path, entry]) =>
    wantedBy({ ...entry, peerDependencies: {} })
      .filter(([, wanted]) => !EXACT.test(wanted))
      .map(([name, wanted]) => `${path || 'the root'} wants ${name} in the range ${wanted}`),
  );
