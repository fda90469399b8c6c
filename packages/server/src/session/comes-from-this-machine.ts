// Whether a request is of a person before this machine: nobody else signs in without a credential.
import { isLoopbackAddress, isLoopbackName } from "./loopback-name.ts";

export interface Visitor {
  /** Of the socket itself, whatever a proxy's header says. */
  readonly socketAddress: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** A proxy lies between, so the socket does not tell from where the request comes. */
const signsOfProxy = ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip"];
const localNames = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Each part shuts out somebody: the socket, other machines; the public URL and the signs, whoever comes through a proxy on
 * this machine; the names, a page whose own name was made to resolve to this machine; Sec-Fetch-Site, other sites' pages.
 */
export function comesFromThisMachine({ socketAddress, headers }: Visitor, publicUrl: string): boolean {
  const { hostname: publicName } = new URL(publicUrl);
  const isOurs = (name: string | null): boolean =>
    name !== null && (localNames.includes(name) || name === publicName);
  return (
    isLoopbackName(publicName) &&
    isLoopbackAddress(socketAddress ?? "") &&
    signsOfProxy.every((name) => headers[name] === undefined) &&
    isOurs(nameIn(`http://${String(headers.host)}`)) &&
    (headers.origin === undefined || isOurs(nameIn(String(headers.origin)))) &&
    ["same-origin", "none"].includes(String(headers["sec-fetch-site"] ?? "none"))
  );
}

function nameIn(url: string): string | null {
  return URL.parse(url)?.hostname ?? null;
}
