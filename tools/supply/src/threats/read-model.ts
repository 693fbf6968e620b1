/** One row of an arrow's table. */
export interface Threat {
  readonly arrow: string;
  /** S, T, R, I, D or E. */
  readonly kind: string;
  readonly threat: string;
  readonly mitigation: string;
  /** The tests that fail when the mitigation is gone. */
  readonly tests: readonly { readonly title: string; readonly file: string }[];
  /** Numbers of what nothing holds yet. */
  readonly open: readonly string[];
}

export interface ThreatModel {
  readonly arrows: readonly string[];
  readonly threats: readonly Threat[];
  /** Numbers of the list of what nothing holds yet. */
  readonly open: readonly string[];
}

const ROW = /^\|\s*([A-Z])\s*\|([^|]*)\|([^|]*)\|([^|]*)\|$/;
const TEST = /\[([^\]]+)\]\(\.\.\/([^)]+\.spec\.tsx?)\)/g;

/** Reads the page of threats: headings of the third level are arrows, rows that begin with a letter are threats. */
export const readThreatModel = (markdown: string): ThreatModel => {
  const threats: Threat[] = [];
  const arrows: string[] = [];
  for (const line of markdown.split('\n')) {
    if (line.startsWith('### ')) arrows.push(line.slice(4));
    const [, kind, threat = '', mitigation = '', held = ''] = ROW.exec(line) ?? [];
    if (kind === undefined) continue;
    threats.push({
      ...{ arrow: arrows.at(-1) ?? '', kind, threat: threat.trim() },
      mitigation: mitigation.trim(),
      tests: [...held.matchAll(TEST)].map(([, title = '', file = '']) => ({ title, file })),
      open: [...held.matchAll(/\*\*nothing yet\*\*: (G\d+)/g)].map(([, number = '']) => number),
    });
  }
  const open = [...markdown.matchAll(/^- \*\*(G\d+)\*\* \S/gm)].map(([, number = '']) => number);
  return { arrows, threats, open };
};

const KINDS = ['S', 'T', 'R', 'I', 'D', 'E'];

/** Says where the page contradicts itself or leaves something out. */
export const modelProblems = ({ arrows, threats, open }: ThreatModel): readonly string[] => {
  const named = new Set(threats.flatMap((each) => each.open));
  return [
    ...arrows.flatMap((arrow) =>
      KINDS.filter(
        (kind) => !threats.some((each) => each.arrow === arrow && each.kind === kind),
      ).map((kind) => `${arrow} has no threat of the kind ${kind}`),
    ),
    ...threats
      .filter(({ tests, open: own, mitigation }) => {
        const isHeld = tests.length + own.length > 0;
        return !isHeld && !mitigation.startsWith('Does not arise: ');
      })
      .map(({ arrow, threat }) => `${arrow}: nothing holds “${threat}”, and nothing says so`),
    ...[...named]
      .filter((number) => !open.includes(number))
      .map((number) => `${number} is not told`),
    ...open.filter((number) => !named.has(number)).map((number) => `${number} is no threat’s`),
  ];
};

/** Whether a source has a test of this title. */
export const hasTest = (source: string, title: string): boolean =>
  ["'", '"', '`'].some((quote) => {
    const at = source.indexOf(`${quote}${title}${quote},`);
    return at > 0 && source.slice(0, at).trimEnd().endsWith('(');
  });
