// What the operator opens with PUNCTUAL_EGRESS_ALLOW: CIDRs and host names.
import { isIP, type BlockList } from "node:net";
import { blockListOf } from "./address-kind.ts";

export interface EgressAllowList {
  readonly addresses: BlockList;
  /** Lower case, without a dot at the end. */
  readonly hosts: ReadonlySet<string>;
}

/** Throws an Error that names the first malformed entry. */
export function egressAllowList(entries: readonly string[]): EgressAllowList {
  const given = entries.map((entry) => entry.trim()).filter((entry) => entry !== "");
  const cidrs: string[] = [];
  const hosts = new Set<string>();
  for (const entry of given) {
    const cidr = cidrOf(entry);
    if (cidr === null) hosts.add(hostOf(entry));
    else cidrs.push(cidr);
  }
  return { addresses: blockListOf(cidrs), hosts };
}

/** A bare address stands for itself alone; null for what does not look like an address. */
function cidrOf(entry: string): string | null {
  const [address = "", prefix, ...rest] = entry.split("/");
  const longest = isIP(address) === 4 ? 32 : 128;
  if (isIP(address) === 0 || address.includes("%")) return null;
  if (prefix === undefined) return `${address}/${longest}`;
  if (rest.length > 0 || !/^\d{1,3}$/.test(prefix) || Number(prefix) > longest) throw malformed(entry);
  return entry;
}

/** A name that the URL parser reads as another, such as a number that means an address, is refused. */
function hostOf(entry: string): string {
  const host = plainHost(entry.toLowerCase());
  const label = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/;
  if (!host.split(".").every((part) => label.test(part))) throw malformed(entry);
  if (URL.parse(`http://${host}/`)?.hostname !== host) throw malformed(entry);
  return host;
}

/** A name that ends in a dot is the same name. */
export const plainHost = (hostname: string): string => hostname.replace(/\.$/, "");

const malformed = (entry: string): Error =>
  new Error(
    `Expected PUNCTUAL_EGRESS_ALLOW to list CIDRs and host names such as "10.2.0.0/16,jobs.internal", got "${entry}". Mend or remove that entry.`,
  );
