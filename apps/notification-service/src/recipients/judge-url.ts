import { isIP } from 'node:net';
import { type ProblemReply, problem } from '@mastery/http-server';

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

/** Why a URL is not one on the public internet by its form, or null: `https`, a name with a dot, nobody’s password. */
export const reasonAgainst = (text: string): string | null => {
  const url = URL.parse(text);
  if (url?.protocol !== 'https:') return 'must be an https URL';
  if (url.username !== '' || url.password !== '') return 'must hold no user and no password';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0) return 'must name its host: an address is not called';
  return isPublicName(host) ? null : 'must name a host on the public internet';
};

/** Names that never leave a network (RFC 6761, RFC 8375, RFC 9476). */
const PRIVATE = ['localhost', 'local', 'internal', 'intranet', 'lan', 'home.arpa', 'invalid'];

const isPublicName = (host: string): boolean => {
  const name = host.replace(/\.$/, '');
  return name.includes('.') && !PRIVATE.some((each) => name.endsWith(`.${each}`));
};
