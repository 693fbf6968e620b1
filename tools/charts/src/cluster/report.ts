/** Says what was tried and keeps what went wrong. */
export interface Report {
  /** Many of one kind, and which of them were refused. */
  count(what: string, all: number, refused: readonly string[]): void;
  /** One step; what it throws is what went wrong. */
  step(what: string, work: () => Promise<void>): Promise<void>;
  readonly lines: readonly string[];
  readonly failed: number;
  readonly passed: number;
}

/** @param say takes each line as it comes */
export const createReport = (say: (line: string) => void): Report => {
  const lines: string[] = [];
  let passed = 0;
  let failed = 0;
  const tell = (line: string) => {
    lines.push(line);
    say(line);
  };
  return {
    lines,
    get failed() {
      return failed;
    },
    get passed() {
      return passed;
    },
    count: (what, all, refused) => {
      passed += all - refused.length;
      failed += refused.length;
      tell(`${all - refused.length}/${all} accepted: ${what}`);
      for (const one of refused) tell(`  refused: ${one}`);
    },
    step: async (what, work) => {
      try {
        await work();
        passed += 1;
        tell(`ok: ${what}`);
      } catch (error) {
        failed += 1;
        tell(`FAILED: ${what}: ${error instanceof Error ? error.message : String(error)}`);
      }
    },
  };
};
