// Whether a host can be reached from this machine alone.
import { BlockList, isIP } from "node:net";

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/** A name other than localhost may mean any address, so it is not. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, "$1");
  const version = isIP(bare);
  if (version === 0) return bare.toLowerCase() === "localhost";
  return loopback.check(bare, version === 6 ? "ipv6" : "ipv4");
}
