// The port that a server got.
import type { AddressInfo } from "node:net";

export function portOf(address: AddressInfo | string | null): number {
  if (typeof address === "object" && address !== null) return address.port;
  throw new Error("Expected the simulator to listen on a port, got none.");
}
