/** Something that is missing or in the way, and what to do about it. */
export interface Problem {
  readonly what: string;
  readonly remedy: string;
}

/** The exit status of a machine that is not set up: EX_CONFIG of sysexits. */
const notSetUp = 78;

/** Tells every problem at once; returns the exit status. */
export function reportProblems(
  problems: readonly Problem[],
  print: (line: string) => void = (line) => {
    console.error(line);
  },
): number {
  print('This machine is not ready yet:');
  for (const { what, remedy } of problems) print(`  - ${what}\n    ${remedy}`);
  return notSetUp;
}
