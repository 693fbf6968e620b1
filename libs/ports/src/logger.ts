/** Structured log line: fields first, then the message. */
type Log = (fields: object, message: string) => void;

/** Levels have a meaning: error = someone is paged, warn = look today, info = a business event. */
export interface Logger {
  readonly debug: Log;
  readonly info: Log;
  readonly warn: Log;
  readonly error: Log;
  /** A logger whose every line carries these fields too. */
  child(fields: object): Logger;
}
