// Targets on loopback that speak TLS, with a certificate that can be changed under way.
import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer, type TLSSocket } from "node:tls";

const pem = (name: Certificate): string =>
  readFileSync(new URL(`../certificates/${name}.pem`, import.meta.url), "utf8");

/** `valid` is for localhost; each is signed by itself and trusted only where a test says so. */
export type Certificate = "valid" | "expired" | "other-host";

export const authoritiesOf = (...names: readonly Certificate[]): string => names.map(pem).join("\n");

export interface TlsTarget {
  readonly url: string;
  /** Handshakes that came to an end. */
  readonly secured: () => number;
  readonly openSockets: () => number;
  /** For connections that are made from now on. */
  rotate(to: Certificate): void;
  close(): void;
}

export async function tlsTarget(certificate: Certificate): Promise<TlsTarget> {
  const both = pem(certificate);
  let secured = 0;
  const open = new Set<unknown>();
  const server = createServer({ key: both, cert: both }, (socket: TLSSocket) => {
    secured += 1;
    socket.on("error", () => undefined);
    socket.on("data", () => socket.write("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecure"));
  });
  server.on("tlsClientError", () => undefined);
  server.on("connection", (socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}/`,
    secured: () => secured,
    openSockets: () => open.size,
    rotate: (to) => server.setSecureContext({ key: pem(to), cert: pem(to) }),
    close: () => server.close(),
  };
}
