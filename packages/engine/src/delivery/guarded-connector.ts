// Opens connections to targets, and only to addresses that were checked a moment before.
import { connect as connectTcp, isIP, type LookupFunction, type Socket } from "node:net";
import { connect as connectTls, type TLSSocket } from "node:tls";
import type { buildConnector } from "undici";
import { DeliveryFailure } from "./delivery-failure.ts";
import { checkAddress, type EgressPolicy } from "./egress.ts";
import type { ResolveHost } from "./resolve-host.ts";

export interface ConnectorOptions {
  readonly egress: EgressPolicy;
  readonly resolveHost: ResolveHost;
  /** From the look-up of the name to the open connection. */
  readonly connectMs: number;
  readonly tlsMs: number;
  /** Trusted in place of the usual authorities; PEM. */
  readonly authorities: string | null;
}

interface Place {
  readonly host: string;
  readonly port: number;
}

/** Resolves, checks every address the name has, and connects to those: a name that changes its answer gains nothing. */
export function guardedConnector(options: ConnectorOptions): buildConnector.connector {
  return (wanted, callback) => {
    const host = wanted.hostname.replace(/\.$/, "");
    const isTls = wanted.protocol === "https:";
    const port = wanted.port === "" ? (isTls ? 443 : 80) : Number(wanted.port);
    openTcp({ host, port }, options)
      .then(async (socket) => (isTls ? secure(socket, host, options) : socket))
      .then(
        (socket) => callback(null, socket),
        (error: unknown) => callback(asError(error), null),
      );
  };
}

async function openTcp(place: Place, options: ConnectorOptions): Promise<Socket> {
  const deadline = AbortSignal.timeout(options.connectMs);
  const late = new DeliveryFailure(
    "gave-up",
    `timed out while connecting, after ${options.connectMs / 1000} s`,
  );
  const addresses = await before(deadline, late, checkedAddresses(place, options));
  const socket = connectTcp({ ...place, ...socketOptions(options), lookup: answering(addresses) });
  try {
    await before(deadline, late, event(socket, "connect"));
    assertAllowed(socket.remoteAddress ?? "", place.port, options.egress);
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

/** Node's quarter of a second for all addresses but the last would give up on a distant one, and end at a broken IPv6. */
const socketOptions = ({ connectMs }: ConnectorOptions) =>
  ({
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: Math.max(10, Math.round(connectMs / 4)),
    keepAlive: true,
    noDelay: true,
  }) as const;

async function checkedAddresses(
  { host, port }: Place,
  { egress, resolveHost }: ConnectorOptions,
): Promise<readonly string[]> {
  const addresses = isIP(host) === 0 ? await resolveHost(host) : [host];
  if (addresses.length === 0) throw Object.assign(new Error("no addresses"), { code: "ENODATA" });
  for (const address of addresses) assertAllowed(address, port, egress);
  return addresses;
}

function assertAllowed(address: string, port: number, egress: EgressPolicy): void {
  const refusal = checkAddress(address, port, egress);
  if (refusal !== null) throw new DeliveryFailure("refused", `target refused: ${refusal}`);
}

/** What `net` is told in place of a second look-up. */
const answering =
  (addresses: readonly string[]): LookupFunction =>
  (_host, _options, callback) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: isIP(address) })),
    );

async function secure(
  socket: Socket,
  host: string,
  { tlsMs, authorities }: ConnectorOptions,
): Promise<TLSSocket> {
  const name = isIP(host) === 0 ? { servername: host } : {};
  const ca = authorities === null ? {} : { ca: authorities };
  const secured = connectTls({ socket, host, ...name, ...ca, ALPNProtocols: ["http/1.1"] });
  const late = new DeliveryFailure("gave-up", `TLS: handshake timed out after ${tlsMs / 1000} s`);
  try {
    await before(AbortSignal.timeout(tlsMs), late, event(secured, "secureConnect"));
    return secured;
  } catch (error) {
    secured.destroy();
    throw error;
  }
}

/** Rejects with the socket's error; one that comes when nobody waits any more is swallowed. */
const event = (socket: Socket, name: "connect" | "secureConnect"): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.once(name, resolve);
    socket.once("close", () => reject(Object.assign(new Error("closed"), { code: "ECONNRESET" })));
    socket.on("error", reject);
  });

/** Settles as `work` does, or rejects with `late` when the signal comes first. */
const before = <Value>(signal: AbortSignal, late: Error, work: Promise<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    const giveUp = (): void => reject(late);
    signal.addEventListener("abort", giveUp, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener("abort", giveUp));
    if (signal.aborted) giveUp();
  });

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
