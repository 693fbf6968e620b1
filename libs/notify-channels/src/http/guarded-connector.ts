import type { LookupAddress } from 'node:dns';
import { type LookupFunction, isIP } from 'node:net';
import { buildConnector } from 'undici';
import { type Network, isPublicAddress, isWithin } from './networks.ts';

/** Resolves a name to all of its addresses, as `dns.lookup` does. */
export type Lookup = (
  hostname: string,
  options: { readonly all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** What guards connections. */
export interface ConnectorDeps {
  /** Networks that are reached although they are not public, and without TLS, too. */
  readonly allowedNetworks: readonly Network[];
  readonly lookup: Lookup;
  readonly timeoutMs: number;
  /** Certificates of further authorities, PEM. */
  readonly ca?: string;
}

/** Nothing was connected: the address is in a network that is not for receivers. */
export class AddressRefused extends Error {
  constructor() {
    super('the address is in a network that is not called');
    this.name = 'AddressRefused';
  }
}

/**
 * Opens connections to the public internet and the allowed networks only. The address is checked at the moment
 * of connecting, the very one that is connected to: a name that first led elsewhere gains nothing. Without
 * TLS only allowed networks are reached.
 */
export const createGuardedConnector = (deps: ConnectorDeps): buildConnector.connector => {
  const isAllowed = (address: string) => isWithin(address, deps.allowedNetworks);
  const secure = guard(deps, (address) => isPublicAddress(address) || isAllowed(address));
  const plain = guard(deps, isAllowed);
  return (options, callback) => (options.protocol === 'https:' ? secure : plain)(options, callback);
};

const guard = (
  { lookup, timeoutMs, ca }: ConnectorDeps,
  admits: (address: string) => boolean,
): buildConnector.connector => {
  const connect = buildConnector({
    timeout: timeoutMs,
    lookup: guardedLookup(lookup, admits),
    ...(ca !== undefined && { ca }),
  });
  return (options, callback) => {
    // Nobody looks up what is an address already.
    if (isIP(options.hostname) !== 0 && !admits(options.hostname)) {
      queueMicrotask(() => callback(new AddressRefused(), null));
      return;
    }
    connect(options, callback);
  };
};

const guardedLookup =
  (lookup: Lookup, admits: (address: string) => boolean): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) {
        callback(error, []);
        return;
      }
      const admitted = addresses.filter(({ address }) => admits(address));
      const [first] = admitted;
      if (first === undefined) callback(new AddressRefused(), []);
      else if (options.all === true) callback(null, admitted);
      else callback(null, first.address, first.family);
    });
  };
