// Which kind of network an IP address belongs to, decided by range.
import { BlockList, isIP } from "node:net";

export type AddressKind =
  "public" | "loopback" | "link-local" | "private" | "multicast" | "reserved" | "unreadable";

interface Range {
  readonly kind: AddressKind;
  readonly list: BlockList;
}

const range = (kind: AddressKind, cidrs: readonly string[]): Range => ({ kind, list: blockListOf(cidrs) });

/** Looked at in this order; what none of them names is public (IPv4) or, outside 2000::/3, reserved (IPv6). */
const ranges: readonly Range[] = [
  range("loopback", ["127.0.0.0/8", "::1/128"]),
  // Cloud metadata services live here; Azure's has an address outside the range of the others.
  range("link-local", ["169.254.0.0/16", "168.63.129.16/32", "fe80::/10", "fec0::/10"]),
  range("private", ["10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"]),
  range("multicast", ["224.0.0.0/4", "ff00::/8"]),
  range("reserved", ["0.0.0.0/8", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15"]),
  range("reserved", ["198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4", "2001:db8::/32", "3fff::/20"]),
  // Teredo and 6to4 carry an IPv4 address inside and lead to it through a tunnel.
  range("reserved", ["2001::/23", "2002::/16"]),
];

/** Everything global in IPv6; NAT64, IPv4-compatible and IPv4-translated addresses lie outside. */
const globalIpv6 = blockListOf(["2000::/3"]);

/** An IPv4-mapped IPv6 address is of the kind of its IPv4 address, or reserved: BlockList looks inside. */
export function addressKind(address: string): AddressKind {
  const version = isIP(address);
  // An address with a zone (`fe80::1%eth0`) means something on one machine only, and BlockList cannot read it.
  if (version === 0 || address.includes("%")) return "unreadable";
  const family = version === 4 ? "ipv4" : "ipv6";
  const named = ranges.find(({ list }) => list.check(address, family));
  if (named !== undefined) return named.kind;
  return family === "ipv4" || globalIpv6.check(address, family) ? "public" : "reserved";
}

/** Throws for what is no CIDR. */
export function blockListOf(cidrs: readonly string[]): BlockList {
  const list = new BlockList();
  for (const cidr of cidrs) addCidr(list, cidr);
  return list;
}

function addCidr(list: BlockList, cidr: string): void {
  const [address = "", prefix] = cidr.split("/");
  const family = isIP(address) === 4 ? "ipv4" : "ipv6";
  list.addSubnet(address, Number(prefix), family);
}
