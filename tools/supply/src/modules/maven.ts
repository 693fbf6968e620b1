const DEPENDENCY = /<dependency>([\s\S]*?)<\/dependency>/g;
const valueOf = (text: string, tag: string): string =>
  new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(text)?.[1]?.trim() ?? '';

/** A version that stays what it is: no range, no `LATEST`, no snapshot, no property. */
const FIXED = /^\d[\w.]*(-(?!SNAPSHOT)[\w.]+)*$/;

/** Says of each artefact of a pom that is not one version, and of what may fetch or run something else. */
export const pomProblems = (pom: string): readonly string[] => [
  ...[...pom.matchAll(DEPENDENCY)]
    .map(([, text = '']) => ({
      name: valueOf(text, 'artifactId'),
      version: valueOf(text, 'version'),
    }))
    .filter(({ version }) => !FIXED.test(version))
    .map(({ name, version }) => `${name} has the version ${version || '(none)'}`),
  ...['repositories', 'pluginRepositories', 'build', 'parent', 'profiles']
    .filter((tag) => pom.includes(`<${tag}>`))
    .map((tag) => `it has <${tag}>`),
];

const LINE = /^[0-9a-f]{64} [ *](\S+)$/;

/** Says of each line of a `sha256sum` list that is not one digest and one file name. */
export const checksumProblems = (list: string): readonly string[] => {
  const lines = list.split('\n').filter((line) => line !== '');
  const names = lines.map((line) => LINE.exec(line)?.[1]);
  return [
    ...(lines.length === 0 ? ['it is empty'] : []),
    ...lines.filter((line) => !LINE.test(line)).map((line) => `not a checksum: ${line}`),
    ...names
      .filter((name, at) => name !== undefined && names.indexOf(name) !== at)
      .map((name) => `${name ?? ''} is named twice`),
  ];
};
