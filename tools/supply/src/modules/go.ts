interface Version {
  readonly path: string;
  readonly version: string;
}

interface Required extends Version {
  /** Wanted by our own code, and not only by what that uses. */
  readonly direct: boolean;
}

const REQUIRED = /^(?:require\s+)?([\w.~/-]+\.[\w.~/-]+)\s+(v\S+)(\s*\/\/ indirect)?\s*$/;
const REPLACED = /^(?:replace\s+)?(\S+)(?:\s+v\S+)?\s+=>\s+(\S+)(?:\s+(v\S+))?\s*$/;

const linesOf = (text: string): readonly string[] => text.split('\n').map((line) => line.trim());

const requiredBy = (mod: string): readonly Required[] =>
  linesOf(mod).flatMap((line) => {
    const [, path, version, indirect] = REQUIRED.exec(line) ?? [];
    return path && version ? [{ path, version, direct: indirect === undefined }] : [];
  });

const replacedBy = (mod: string) =>
  linesOf(mod).flatMap((line) => {
    const [, path, by, version] = REPLACED.exec(line) ?? [];
    return path && by ? [{ path, by, version }] : [];
  });

/**
 * Says of each module of a `go.mod` that `go.sum` has no hash of: without one, `go build -mod=readonly` ends.
 * What only others want may lack the hash of its files, because none of them need be read.
 */
export const goProblems = (mod: string, sum: string): readonly string[] => {
  const sums = new Set(
    linesOf(sum).flatMap((line) => /^(\S+ \S+) h1:[\w+/]{43}=$/.exec(line)?.[1] ?? []),
  );
  const replaced = replacedBy(mod);
  const required = requiredBy(mod);
  const meant = required.map((each) => {
    const by = replaced.find(({ path }) => path === each.path);
    return by?.version ? { ...each, path: by.by, version: by.version } : each;
  });
  return [
    ...(required.length === 0 ? ['it requires nothing that could be read'] : []),
    ...replaced
      .filter(({ version }) => version === undefined)
      .map(({ path, by }) => `${path} is replaced by the folder ${by}`),
    ...meant
      .filter(({ path, version }) => !sums.has(`${path} ${version}/go.mod`))
      .map(({ path, version }) => `${path} ${version} has no hash`),
    ...meant
      .filter(({ path, version, direct }) => direct && !sums.has(`${path} ${version}`))
      .map(({ path, version }) => `${path} ${version} has no hash of its files`),
  ];
};

const WEAKENING =
  /GO(?:NOSUMDB|NOSUMCHECK|INSECURE|PRIVATE)\b|GOSUMDB\W+off|GOFLAGS\W+-mod|-mod=(?:mod|vendor)\b/g;

/** Settings in a text with which Go would not hold modules against hashes. */
export const goWeakened = (text: string): readonly string[] =>
  [...text.matchAll(WEAKENING)].map(([found]) => found);
