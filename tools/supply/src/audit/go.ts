import { type Ended, type Known, type Outcome, type Run, lastLine } from './outcome.ts';

/** Go's own checker, of one version: Go holds it against its checksum database before it runs it. */
const CHECKER = 'golang.org/x/vuln/cmd/govulncheck@v1.9.0';

interface Finding {
  readonly osv: string;
  readonly fixed_version?: string;
  readonly trace: readonly { readonly module: string; readonly version?: string }[];
}

interface Message {
  readonly SBOM?: unknown;
  readonly osv?: { readonly id: string; readonly summary?: string };
  readonly finding?: Finding;
}

/**
 * Asks Go's vulnerability database about every module that the sidecar is built from, whether the part of it
 * that is vulnerable is reached or not: what is reached takes minutes and gigabytes to find out.
 *
 * @param folder where the `go.mod` is
 */
export const askGo = async (run: Run, folder: string): Promise<Outcome> =>
  readGo(await run('go', ['run', CHECKER, '-scan', 'module', '-format', 'json'], { cwd: folder }));

/** What the checker's answer means: with `-format json` it ends with 0 whatever it found. */
export const readGo = (ended: Ended): Outcome => {
  if (ended.code !== 0) return { kind: 'could-not-ask', why: lastLine(ended) };
  const messages = parse(ended.out);
  if (!messages?.some(({ SBOM }) => SBOM))
    return { kind: 'could-not-ask', why: 'what the checker said is not its format' };
  const summaries = new Map(messages.flatMap(({ osv }) => (osv ? [[osv.id, osv.summary]] : [])));
  const known = messages.flatMap(({ finding }): Known[] => {
    if (!finding) return [];
    const [{ module, version } = { module: '?', version: undefined }] = finding.trace;
    const { osv, fixed_version: fixed } = finding;
    const remedy = fixed ? `mended in ${fixed}` : 'not mended yet';
    return [
      {
        what: `${module} ${version ?? ''}`.trim(),
        severity: 'unrated',
        title: `${summaries.get(osv) ?? 'no summary'} (${osv}, ${remedy})`,
      },
    ];
  });
  return known.length === 0 ? { kind: 'none-known' } : { kind: 'some-found', known };
};

/** The checker writes one indented object after the other. */
const parse = (text: string): readonly Message[] | undefined => {
  try {
    return JSON.parse(`[${text.trim().replace(/^\}\n\{/gm, '},\n{')}]`) as Message[];
  } catch {
    return undefined;
  }
};
