// Whether a host's name, or its address, is of this machine.
import { BlockList, isIP } from "node:net";

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/** As a URL writes it; RFC 6761 keeps every name under localhost for this machine. */
export const isLoopbackName = (host: string): boolean =>
  /(?:^|\.)localhost$/i.test(host) || isLoopbackAddress(host.replace(/^\[(.*)\]$/, "$1"));

/** IPv4 inside IPv6 too. */
export function isLoopbackAddress(address: string): boolean {
  const version = isIP(address);
  return version !== 0 && loopback.check(address, version === 6 ? "ipv6" : "ipv4");
}
