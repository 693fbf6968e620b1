/** A genuine request, as the receiver remembers it. */
export interface Request {
  readonly webhookId: string;
  /** Names the result that it tells of. */
  readonly eventId: string;
  /** Whether the receiver did what it was asked to. */
  readonly isTaken: boolean;
  /** Whether the sender was told so. */
  readonly isConfirmed: boolean;
  /** When it came and when it was over, milliseconds since the epoch. */
  readonly at: number;
  readonly until: number;
}

/** What was sent and what came, from which follows whether anything is lost or doubled. */
export interface Evidence {
  /** Results that had to be told, by their event ids. */
  readonly results: ReadonlySet<string>;
  /** In the order in which they came. */
  readonly requests: readonly Request[];
  /** When the sender was killed, milliseconds since the epoch. */
  readonly kills: readonly number[];
}

/** What became of the messages to one receiver. */
export interface Told {
  readonly requests: number;
  /** Requests that the receiver did not take, or did not say so. */
  readonly failed: number;
  /** Requests that were taken although their message had been taken before; its id tells, and the receiver drops it. */
  readonly repeats: number;
  /** Results that the receiver does not know of. */
  readonly lost: number;
  /** Results that it knows of twice, and messages that were sent again without a reason. */
  readonly doubled: number;
  /** Events told that were no results, or nobody's business. */
  readonly strange: number;
}

/**
 * A sender that is killed has noted what was confirmed to it longer ago than this; and what it sent is read by
 * the receiver no later than so long after its death. Milliseconds.
 */
const NOTED_MS = 3_000;

/**
 * Counts what is lost and what is doubled. Whoever counts a `webhook-id` once, as Standard Webhooks asks receivers
 * to, must know of every result exactly once. Beyond that a message comes again only for a reason: the sender
 * was not told that it was taken, or was killed before it noted so.
 */
export const countTold = ({ results, requests, kills }: Evidence): Told => {
  const taken = requests.filter(({ isTaken }) => isTaken);
  const idsOf = Map.groupBy(taken, ({ eventId }) => eventId);
  const twice = [...idsOf.values()].filter(
    (all) => new Set(all.map(({ webhookId }) => webhookId)).size > 1,
  );
  const messages = [...Map.groupBy(requests, ({ webhookId }) => webhookId).values()];
  const isLast = ({ until }: Request) => kills.some((kill) => Math.abs(kill - until) < NOTED_MS);
  const isGroundless = (request: Request) => request.isConfirmed && !isLast(request);
  const groundless = messages.flatMap((tries) => tries.slice(0, -1).filter(isGroundless));
  return {
    requests: requests.length,
    failed: requests.filter(({ isConfirmed }) => !isConfirmed).length,
    repeats: taken.length - new Set(taken.map(({ webhookId }) => webhookId)).size,
    lost: [...results].filter((id) => !idsOf.has(id)).length,
    doubled: twice.length + groundless.length,
    strange: [...idsOf.keys()].filter((id) => !results.has(id)).length,
  };
};
