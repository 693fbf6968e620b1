/** Exit statuses of `mastery`; beyond 0 and 1 they are those of sysexits.h. */
export const EXIT = {
  ok: 0,
  /** It was refused, or something is not as it should be. */
  refused: 1,
  /** The command line is not understood. */
  usage: 64,
  /** What is needed does not answer: try again later. */
  unavailable: 69,
  /** A setting is missing or wrong: trying again does not help. */
  config: 78,
} as const;
/** An exit status of `mastery`. */
export type Exit = (typeof EXIT)[keyof typeof EXIT];
