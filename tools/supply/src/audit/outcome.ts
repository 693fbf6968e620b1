/** One vulnerability that somebody published, in something that is used here. */
export interface Known {
  /** The package or module, with its version where that is told. */
  readonly what: string;
  readonly severity: string;
  /** What it is, in the words of whoever published it, with where to read on. */
  readonly title: string;
}

/** What asking came to. That nothing is known is only said by somebody who answered. */
export type Outcome =
  | { readonly kind: 'none-known' }
  | { readonly kind: 'some-found'; readonly known: readonly Known[] }
  | { readonly kind: 'could-not-ask'; readonly why: string };

/** A program that ended: what it wrote, apart. Never rejects: 127 when there is no such program. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly complained: string;
}

/** Runs a program to its end. */
export type Run = (
  command: string,
  args: readonly string[],
  options: { readonly cwd: string },
) => Promise<Ended>;

/** The last line of what a program complained about; `go run` adds one that only repeats the status. */
export const lastLine = ({ complained, code }: Ended): string => {
  const lines = complained.split('\n').filter((line) => !/^(exit status \d+)?$/.test(line.trim()));
  return lines.at(-1)?.trim() ?? `it ended with status ${code} and said nothing`;
};
