import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** A network, as `10.1.0.0/16` says it. */
export type Network = readonly [Address, number];

/** Only from here does the internet hand out IPv6 addresses (RFC 4291, 2.4). */
const GLOBAL_UNICAST: Network = [ipaddr.parse('2000::'), 3];

/** A network in CIDR notation, or null when the text is none. */
export const parseNetwork = (text: string): Network | null =>
  ipaddr.isValidCIDR(text) ? ipaddr.parseCIDR(text) : null;

/**
 * Whether an address is one of the public internet: not private, loopback, link-local (where clouds keep
 * their metadata), carrier-grade NAT, multicast or reserved, nor an IPv6 address that leads to an IPv4 one.
 */
export const isPublicAddress = (text: string): boolean => {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  return (
    address.range() === 'unicast' && (address.kind() === 'ipv4' || isIn(address, GLOBAL_UNICAST))
  );
};

/** Whether an address lies in one of the networks; an IPv4 address in IPv6 clothes counts as what it is. */
export const isWithin = (text: string, networks: readonly Network[]): boolean => {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  return networks.some((network) => isIn(address, network));
};

const isIn = (address: Address, [base, bits]: Network): boolean =>
  address.kind() === base.kind() &&
  address.match([base, bits] as [ipaddr.IPv4 & ipaddr.IPv6, number]);
