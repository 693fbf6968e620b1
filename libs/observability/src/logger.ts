import type { Logger } from '@mastery/ports';
import { pino, stdSerializers } from 'pino';

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

const SECRETS: ReadonlySet<string> = new Set(SECRET_FIELDS);
const CENSORED = '***';

/**
 * The fields without secrets; the very fields where there is none, as nearly always. pino's own redaction copies every
 * line, which was more than half of what a line costs.
 */
const withoutSecrets = (fields: object): Record<string, unknown> => {
  const all = fields as Record<string, unknown>;
  let clean = all;
  for (const name in all) {
    const value = all[name];
    const kept = SECRETS.has(name) ? CENSORED : isPlain(value) ? censored(value) : value;
    if (kept === value) continue;
    if (clean === all) clean = { ...all };
    clean[name] = kept;
  }
  return clean;
};

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !(value instanceof Error);

const censored = (value: Record<string, unknown>): Record<string, unknown> => {
  const secret = Object.keys(value).filter((name) => SECRETS.has(name));
  return secret.length === 0
    ? value
    : { ...value, ...Object.fromEntries(secret.map((name) => [name, CENSORED])) };
};

/** An error as pino writes it, its own fields without secrets. */
const told = (error: unknown): unknown => {
  const said: unknown = stdSerializers.err(error as Error);
  // Anything can be thrown, also nothing.
  return isPlain(said) ? censored(said) : said;
};

/**
 * Creates the logger of a service: one JSON object per line with `service`, `level` as a word,
 * `time` in ISO and `message`. An Error under `error` is written with its stack and causes.
 */
export const createLogger = ({ service, level, destination }: LoggerOptions): Logger => {
  const log = pino(
    {
      level,
      base: { service },
      messageKey: 'message',
      errorKey: 'error',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: withoutSecrets },
      serializers: { err: told, error: told },
    },
    // Lines that come while others are being written travel with the next write; an exit writes what is left.
    destination ?? pino.destination({ dest: 1, sync: false }),
  );
  // Fields of a child pass by the formatter. Children have this logger as their prototype, and so the method.
  const plain = Object.getPrototypeOf(log) as typeof log;
  return Object.assign(log, {
    child(this: typeof log, fields: object): Logger {
      return plain.child.call(this, withoutSecrets(fields));
    },
  });
};
