import { isIP } from 'node:net';
import { type ProblemReply, problem } from '@mastery/http-server';
import { type Network, receiverUrl } from '@mastery/notify-channels';

/** Refuses a URL that is none of a receiver outside; null for one that may be called. Where its name leads is checked at each call. */
export type JudgeUrl = (field: string, url: string) => ProblemReply | null;

/** @param reasonAgainst why a URL is none of a receiver, or null */
export const createJudgeUrl =
  (reasonAgainst: (url: string) => string | null): JudgeUrl =>
  (field, url) => {
    const reason = reasonAgainst(url);
    if (reason === null) return null;
    return problem('validation', 'See errors', { errors: [{ path: field, message: reason }] });
  };

/**
 * Why a URL is none of a receiver by its form, or null: `https`, no password, an address or a name of the public internet.
 * @param allowedNetworks in which receivers may be although they are not public: then names are not judged
 */
export const reasonAgainst =
  (allowedNetworks: readonly Network[]) =>
  (text: string): string | null => {
    const read = receiverUrl(text, allowedNetworks);
    if (!read.ok) return read.reason;
    const host = read.url.hostname.replace(/^\[|\]$/g, '');
    if (allowedNetworks.length > 0 || isIP(host) !== 0 || isPublicName(host)) return null;
    return 'its host is no name of the public internet';
  };

/** Names that never leave a network (RFC 6761, RFC 8375, RFC 9476). */
const PRIVATE = ['localhost', 'local', 'internal', 'intranet', 'lan', 'home.arpa', 'invalid'];

const isPublicName = (host: string): boolean => {
  const name = host.replace(/\.$/, '');
  return name.includes('.') && !PRIVATE.some((each) => name.endsWith(`.${each}`));
};
