/**
 * Structured log lines: fields first, then the message. Levels have a meaning: error = someone is
 * paged, warn = look today, info = a business event. They are methods: taken off their logger they do
 * not work.
 */
export interface Logger {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
  /** A logger whose every line carries these fields too. */
  child(fields: object): Logger;
}

/** Says nothing: for programs whose report is all that they say, and for tests. */
export const QUIET: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => QUIET,
};
