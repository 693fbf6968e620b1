import { createHash } from 'node:crypto';
import { type Principal, role } from '@mastery/api-schemas';
import type { Clock, OneTimeValues } from '@mastery/ports';
import { TTL_SECONDS, streamTicketKey } from '@mastery/state-keys';
import { z } from 'zod';

/** Whom a ticket lets in, and until when they are known. */
export interface TicketHolder {
  readonly caller: Principal;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** Tickets stand for a token where none can be sent: in the address of a browser's `EventSource`. */
export interface Tickets {
  /** @throws CacheUnavailable */
  issue(holder: TicketHolder): Promise<string>;
  /** Who shows the ticket, the first time and within 30 s; undefined after that. @throws CacheUnavailable */
  redeem(ticket: string): Promise<TicketHolder | undefined>;
}

/** What tickets are made of. */
export interface TicketsDeps {
  readonly values: OneTimeValues;
  readonly clock: Clock;
  /** A new UUID, of which nobody can guess any bit. */
  readonly newId: () => string;
}

const stored = z.object({
  subject: z.string(),
  role,
  cohorts: z.array(z.string()),
  expires_at: z.number(),
});

/** Tickets that every replica of the gateway takes, and one of them once. */
export const createTickets = ({ values, clock, newId }: TicketsDeps): Tickets => ({
  issue: async ({ caller, expiresAt }) => {
    const ticket = newId();
    const value = JSON.stringify({ ...caller, expires_at: expiresAt });
    await values.put(keyOf(ticket), value, TTL_SECONDS.streamTicket * 1_000);
    return ticket;
  },
  redeem: async (ticket) => {
    const value = await values.take(keyOf(ticket));
    if (value === undefined) return undefined;
    const { expires_at: expiresAt, ...caller } = stored.parse(JSON.parse(value));
    return expiresAt > clock.now() ? { caller, expiresAt } : undefined;
  },
});

const keyOf = (ticket: string) =>
  streamTicketKey(createHash('sha256').update(ticket).digest('base64url'));
