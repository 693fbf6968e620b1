import type { IncomingHttpHeaders } from 'node:http';
import Negotiator from 'negotiator';

/**
 * Which of these content types the client likes best (RFC 9110, 12.5.1); among those that it likes equally
 * the first. Whoever accepts none of them gets the first too: the standard allows it, and an answer is of
 * more use than a refusal.
 */
export const preferredType = <Type extends string>(
  { accept }: Pick<IncomingHttpHeaders, 'accept'>,
  types: readonly [Type, ...Type[]],
): Type => {
  const [liked] = new Negotiator({ headers: { accept } }).mediaTypes([...types]);
  return types.find((type) => type === liked) ?? types[0];
};
