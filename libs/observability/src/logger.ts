import type { Logger } from '@mastery/ports';
import { pino } from 'pino';

/** How much is logged; each level includes those after it. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Who logs, how much, and where the lines go (standard output unless given). */
export interface LoggerOptions {
  readonly service: string;
  readonly level: LogLevel;
  readonly destination?: { write(line: string): void };
}

/** Field names that may hold a secret; their values are never written, at the top or one level down. */
const SECRET_FIELDS = [
  'authorization',
  'cookie',
  'dapr-api-token',
  'jwt',
  'password',
  'secret',
  'token',
];

const redactedPaths = SECRET_FIELDS.flatMap((name) => [`["${name}"]`, `*["${name}"]`]);

/**
 * Creates the logger of a service: one JSON object per line with `service`, `level` as a word,
 * `time` in ISO and `message`. An Error under `error` is written with its stack and causes.
 */
export const createLogger = ({ service, level, destination }: LoggerOptions): Logger =>
  pino(
    {
      level,
      base: { service },
      messageKey: 'message',
      errorKey: 'error',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: redactedPaths, censor: '***' },
    },
    // Lines that come while others are being written travel with the next write; an exit writes what is left.
    destination ?? pino.destination({ dest: 1, sync: false }),
  );
