// Name servers on loopback that answer as the test says, and pools that ask them.
import { hostResolver } from "../src/delivery/resolve-host.ts";
import { closeLater, pools } from "./delivery-target.ts";
import { startNameServer, type DnsAnswer, type NameServer } from "./name-server.ts";

export async function nameServer(answer: (before: number) => DnsAnswer): Promise<NameServer> {
  const server = await startNameServer(answer);
  closeLater(() => server.close());
  return server;
}

export const resolvingBy = ({ address }: NameServer) =>
  pools({ resolveHost: hostResolver({ servers: [address], timeoutMs: 50 }) });
