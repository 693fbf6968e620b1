import { type Ended, type Known, type Outcome, type Run, lastLine } from './outcome.ts';

interface Advisory {
  readonly title: string;
  readonly url: string;
}

/** `npm audit --json`, as version 2 of its report has it; of an error, what npm says instead. */
interface Report {
  readonly auditReportVersion?: number;
  readonly vulnerabilities?: Readonly<
    Record<string, { severity: string; via: readonly (string | Advisory)[] }>
  >;
  readonly message?: string;
  readonly error?: { readonly summary?: string };
}

/**
 * Asks the registry that npm uses about every package that is shipped.
 *
 * @param root the work tree, with its lock file
 */
export const askNpm = async (run: Run, root: string): Promise<Outcome> =>
  readNpm(
    await run('npm', ['audit', '--omit=dev', '--json', '--package-lock-only'], { cwd: root }),
  );

/** What npm's answer means. Its status does not tell: 1 is both an error and a finding. */
export const readNpm = (ended: Ended): Outcome => {
  const report = parse(ended.out);
  if (report?.auditReportVersion !== 2 || !report.vulnerabilities) {
    const why = [report?.message, report?.error?.summary].find((text) => text);
    return { kind: 'could-not-ask', why: why ?? lastLine(ended) };
  }
  const known = Object.entries(report.vulnerabilities).flatMap(([what, { severity, via }]) =>
    via.flatMap((each): Known[] =>
      // A name says that it is so because of another package, which has its own entry.
      typeof each === 'string' ? [] : [{ what, severity, title: `${each.title}, ${each.url}` }],
    ),
  );
  return known.length === 0 ? { kind: 'none-known' } : { kind: 'some-found', known };
};

const parse = (text: string): Report | undefined => {
  try {
    return JSON.parse(text) as Report;
  } catch {
    return undefined;
  }
};
