/**
 * In the cache Redis, not in the state store: whom a ticket for the live stream lets in, for 30 s. The key has the
 * ticket's hash, so that whoever reads the keys has no ticket.
 */
export const streamTicketKey = (ticketHash: string) => `ticket:stream:${ticketHash}`;
