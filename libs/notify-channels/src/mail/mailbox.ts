/** Somebody who gets or sends e-mail. */
export interface Mailbox {
  /** Empty when only the address was given. */
  readonly name: string;
  readonly address: string;
  readonly domain: string;
}

/** Plain addresses only: what mail software takes for syntax, and anything that ends a line, is in none of them. */
const ADDRESS =
  /^(?<local>[\w.!#$%&'*+/=?^`{|}~-]{1,64})@(?<domain>[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*)$/u;

const MAX_ADDRESS = 254;

/** Reads `ada@school.example`, or null when it is no such address. */
export const parseAddress = (text: string): Mailbox | null => {
  const domain = text.length <= MAX_ADDRESS ? ADDRESS.exec(text)?.groups?.['domain'] : undefined;
  return domain === undefined ? null : { name: '', address: text, domain };
};

/** Reads `School <ada@school.example>` or a mere address, or null when it is neither. */
export const parseMailbox = (text: string): Mailbox | null => {
  const named = /^(?<name>[^<>"\p{Cc}]*)<(?<address>[^<>]+)>$/u.exec(text.trim())?.groups;
  if (named === undefined) return parseAddress(text.trim());
  const mailbox = parseAddress(named['address'] ?? '');
  return mailbox && { ...mailbox, name: (named['name'] ?? '').trim() };
};
