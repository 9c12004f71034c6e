import { BlockList, isIP } from 'node:net';
import { lazy } from './lazy.ts';

/**
 * What the registries of special-purpose addresses keep from being globally reachable, and what may lead into an IPv4 network (IANA, IPv4 and IPv6
 * Special-Purpose Address Registry; RFC 6890). Documentation addresses belong to it. Built when an address is first looked at: building takes 4 ms,
 * and most calls name a host.
 */
const notPublic4 = blockList([
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]);
/** Only 2000::/3 is global unicast (RFC 4291), which leaves out IPv4-mapped and IPv4-translated addresses and NAT64 too. */
const notPublic6 = blockList([
  ['::', 3],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['4000::', 2],
  ['8000::', 1],
]);
const loopback = blockList([
  ['127.0.0.0', 8],
  ['::1', 128],
]);

/** Tells whether an IP address belongs to this machine. */
export function isLoopbackAddress(address: string): boolean {
  return isIn(loopback(), address);
}

/** Tells whether an IP address is globally reachable. */
export function isPublicAddress(address: string): boolean {
  // A list of both would take every IPv4 address for its IPv4-mapped form.
  return !isIn(isIP(address) === 6 ? notPublic6() : notPublic4(), address);
}

function isIn(list: BlockList, address: string): boolean {
  const family = isIP(address);
  return family !== 0 && list.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

function blockList(subnets: readonly (readonly [string, number])[]): () => BlockList {
  return lazy(() => {
    const list = new BlockList();
    for (const [network, prefix] of subnets) {
      list.addSubnet(network, prefix, isIP(network) === 6 ? 'ipv6' : 'ipv4');
    }
    return list;
  });
}
