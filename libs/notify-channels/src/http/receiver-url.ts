import { isIP } from 'node:net';
import { type Network, isPublicAddress, isWithin } from './networks.ts';

/** The URL of a receiver, or why it is none. */
export type ReceiverUrl =
  { readonly ok: true; readonly url: URL } | { readonly ok: false; readonly reason: string };

/**
 * Reads the URL of a receiver: `https` (`http` only reaches allowed networks), without user and password, and where
 * the host is an address, one that may be called. Where a name leads is checked whenever it is connected to.
 */
export const receiverUrl = (text: string, allowedNetworks: readonly Network[]): ReceiverUrl => {
  const url = URL.parse(text);
  if (url === null) return { ok: false, reason: 'it is no URL' };
  const { protocol, username, password } = url;
  const isPlain = protocol === 'http:' && allowedNetworks.length > 0;
  if (protocol !== 'https:' && !isPlain) return { ok: false, reason: 'it is not https' };
  if (username !== '' || password !== '') {
    return { ok: false, reason: 'it holds a user or a password' };
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isPublicAddress(host) && !isWithin(host, allowedNetworks)) {
    return { ok: false, reason: 'its address is in a network that is not called' };
  }
  return { ok: true, url };
};
