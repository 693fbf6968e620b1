import { describe, expect, it } from '@jest/globals';
import { isPublicAddress, isWithin, parseNetwork } from './networks.ts';

describe('an address', () => {
  it.each(['8.8.8.8', '1.1.1.1', '2606:4700:4700::1111', '::ffff:8.8.8.8'])(
    'of the public internet may be called: %s',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    ['loopback', '127.0.0.1'],
    ['loopback', '127.255.0.3'],
    ['loopback', '::1'],
    ['private', '10.0.0.1'],
    ['private', '172.16.0.1'],
    ['private', '192.168.1.1'],
    ['unique local', 'fd00:ec2::254'],
    ['link-local, the metadata of clouds', '169.254.169.254'],
    ['link-local', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['site-local', 'fec0::1'],
    ['carrier-grade NAT', '100.64.0.1'],
    ['carrier-grade NAT, the metadata of a cloud', '100.100.100.200'],
    ['this network', '0.0.0.0'],
    ['this network', '0.1.2.3'],
    ['unspecified', '::'],
    ['broadcast', '255.255.255.255'],
    ['multicast', '224.0.0.1'],
    ['multicast', 'ff02::1'],
    ['protocol assignments', '192.0.0.192'],
    ['benchmarking', '198.18.0.1'],
    ['documentation', '192.0.2.1'],
    ['documentation', '2001:db8::1'],
    ['reserved', '240.0.0.1'],
    ['IPv4-mapped', '::ffff:127.0.0.1'],
    ['IPv4-mapped, in hexadecimal', '::ffff:a9fe:a9fe'],
    ['IPv4-compatible', '::7f00:1'],
    ['IPv4-compatible, of a public address', '::808:808'],
    ['NAT64', '64:ff9b::a00:1'],
    ['NAT64, local', '64:ff9b:1::a00:1'],
    ['6to4', '2002:7f00:1::'],
    ['Teredo', '2001::1'],
    ['given to nobody', '4000::1'],
    ['no address', 'school.example'],
    ['no address', ''],
  ])('is not public: %s, %s', (_why, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([
    ['127.0.0.9', true],
    ['::ffff:127.0.0.9', true],
    ['10.1.200.3', true],
    ['10.2.0.1', false],
    ['fd12::1', true],
    ['fd13::1', false],
    ['nonsense', false],
  ])('is in a network or not: %s', (address, isInside) => {
    const networks = ['127.0.0.0/8', '10.1.0.0/16', 'fd12::/16'].map((text) => parseNetwork(text)!);
    expect(isWithin(address, networks)).toBe(isInside);
  });
});

describe('a network', () => {
  it.each(['10.0.0.0', '10.0.0.0/33', 'fd12::/129', 'everywhere', ''])(
    'is written as CIDR, so this is none: %s',
    (text) => expect(parseNetwork(text)).toBeNull(),
  );
});
