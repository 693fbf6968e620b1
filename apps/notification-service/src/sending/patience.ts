import { z } from 'zod';

/** How patient an installation is with receivers, and with its own processes. All in milliseconds. */
export interface Patience {
  /** A try is over after this long. */
  readonly tryMs: number;
  /** A claim is void after this long: longer than the wait for a turn, a try and its note. */
  readonly claimMs: number;
  /** The longest wait for the second try; those that follow grow from it. */
  readonly firstRetryMs: number;
}

const milliseconds = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,7}$/, 'must be milliseconds')
    .transform(Number)
    .pipe(z.number().min(from).max(to));

/** How long things may take; the defaults are meant for receivers on the internet. */
export const patienceSettings = {
  DELIVERY_TRY_MS: milliseconds(500, 10_000)
    .prefault('10000')
    .describe('How long one try to send a message may take, ms, 500 to 10000'),
  DELIVERY_CLAIM_MS: milliseconds(2_000, 3_600_000)
    .prefault('120000')
    .describe(
      'After how long a message of a process that died is sent by another, ms, 2000 to 3600000; a quarter of it a message waits for its turn at a slow host',
    ),
  DELIVERY_RETRY_MS: milliseconds(100, 600_000)
    .prefault('10000')
    .describe(
      'The longest wait for a second try, ms, 100 to 600000; each that follows is three times as long, 6 h at most, as is the first rest of a host that fails',
    ),
};

/** These settings, read. */
export type PatienceSettings = z.output<z.ZodObject<typeof patienceSettings>>;

/** These settings as the code names them. */
export const patienceOf = (settings: PatienceSettings): Patience => ({
  tryMs: settings.DELIVERY_TRY_MS,
  claimMs: settings.DELIVERY_CLAIM_MS,
  firstRetryMs: settings.DELIVERY_RETRY_MS,
});

/** Whether a claim outlasts the wait for a turn (a quarter of it) and a try, with time left to note what came of it. */
export const isLongEnough = ({ DELIVERY_CLAIM_MS, DELIVERY_TRY_MS }: PatienceSettings): boolean =>
  DELIVERY_CLAIM_MS >= 2 * DELIVERY_TRY_MS;

/** How long a message waits for its turn, milliseconds: half of the claim is left for the try, and a quarter for its note. */
export const turnWaitMs = ({ claimMs }: Patience): number => claimMs / 4;

/** How long a host that failed again and again rests at first, milliseconds. */
export const firstRestMs = ({ firstRetryMs }: Patience): number => 3 * firstRetryMs;

/** Over how long those spread who waited for one host, so that they do not come back at the same moment, milliseconds. */
export const spreadMs = ({ firstRetryMs }: Patience): number => 2 * firstRetryMs;
