// The way out: which addresses, ports and protocols a target may have.
import { isIP } from "node:net";
import { Problem } from "../errors.ts";
import { addressKind, type AddressKind } from "./address-kind.ts";
import { egressAllowList, plainHost, type EgressAllowList } from "./egress-allow-list.ts";

export interface EgressPolicy {
  readonly environment: "development" | "production";
  readonly allowed: EgressAllowList;
  readonly ownPorts: readonly number[];
}

export interface EgressSettings {
  readonly environment: "development" | "production";
  /** The entries of PUNCTUAL_EGRESS_ALLOW. */
  readonly allow: readonly string[];
  /** Where Punctual itself listens. */
  readonly ownPorts: readonly number[];
}

/** Zero connects nowhere; the others speak to ssh, mail, PostgreSQL and Redis, which an HTTP request can be made to look like. */
const closedPorts: readonly number[] = [0, 22, 25, 5432, 6379];
/** Refusing them everywhere because Punctual listens there would close the web. */
const webPorts: readonly number[] = [80, 443];

/** Throws an Error that names the malformed entry of `allow`. */
export function egressPolicy({ environment, allow, ownPorts }: EgressSettings): EgressPolicy {
  return { environment, ownPorts, allowed: egressAllowList(allow) };
}

/** Answers the target's URL as parsed. Throws Problem: invalid-request (no URL), target-refused. */
export function checkTarget(url: string, policy: EgressPolicy, field = "target.url"): URL {
  const parsed = URL.parse(url);
  if (parsed === null)
    throw new Problem("invalid-request", `Expected ${field} to be a URL, got something else.`, { field });
  const fault = targetFault(parsed, policy);
  if (fault === null) return parsed;
  throw new Problem("target-refused", `Expected ${field} to ${fault}.`, { field });
}

/** Says why no connection may be made to an address; null where it may. Whatever it cannot read, it refuses. */
export function checkAddress(address: string, port: number, policy: EgressPolicy): string | null {
  const kind = kindOrUnreadable(address);
  if (isClosedPort(port, policy) || (isOwnPort(port, policy) && kind !== "public"))
    return `port ${port} is never called`;
  // No list opens what cannot be read: its range is a guess.
  const isOpened = kind !== "unreadable" && isListed(address, policy);
  const open = kind === "public" || isOpened || isOwnMachine(kind, policy);
  return open ? null : `the address is ${kind}, not public`;
}

/** Completes the sentence "Expected … to …"; null for a target that may be kept. */
function targetFault(url: URL, policy: EgressPolicy): string | null {
  const host = hostOf(url);
  if (url.protocol !== "https:" && url.protocol !== "http:")
    return `begin with https:, got ${url.protocol.slice(0, 20)}`;
  if (url.username !== "" || url.password !== "")
    return "carry no user name or password, got one; keep it in a connection";
  if (isClosedPort(portOf(url), policy))
    return `have another port, got ${portOf(url)}, which is never called`;
  if (isPlainRefused(url, policy)) return "begin with https:, got http:";
  const refusal = isIP(host) === 0 ? null : checkAddress(host, portOf(url), policy);
  return refusal === null ? null : `lead to a public address, but ${refusal}`;
}

/** A name that always means this machine counts as its address. */
export function hostOf(url: URL): string {
  const host = plainHost(url.hostname);
  if (host.startsWith("[")) return host.slice(1, -1);
  return isLocalhost(host) ? "127.0.0.1" : host;
}

/** RFC 6761: these are never asked of a name server. */
export const isLocalhost = (host: string): boolean => host === "localhost" || host.endsWith(".localhost");

export const portOf = (url: URL): number =>
  url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port);

function isPlainRefused(url: URL, policy: EgressPolicy): boolean {
  if (url.protocol === "https:" || policy.environment === "development") return false;
  return !policy.allowed.hosts.has(plainHost(url.hostname)) && !isListed(hostOf(url), policy);
}

function isListed(address: string, { allowed }: EgressPolicy): boolean {
  const version = isIP(address);
  return version !== 0 && allowed.addresses.check(address, version === 4 ? "ipv4" : "ipv6");
}

const isOwnMachine = (kind: AddressKind, { environment }: EgressPolicy): boolean =>
  kind === "loopback" && environment === "development";

const isOwnPort = (port: number, { environment, ownPorts }: EgressPolicy): boolean =>
  environment === "production" && ownPorts.includes(port);

const isClosedPort = (port: number, policy: EgressPolicy): boolean =>
  closedPorts.includes(port) || (isOwnPort(port, policy) && !webPorts.includes(port));

/** Fails closed: an error in telling an address apart is no reason to call it. */
function kindOrUnreadable(address: string): AddressKind {
  try {
    return addressKind(address);
  } catch {
    return "unreadable";
  }
}
