// Finds the addresses of a host name without letting a slow name server hold up the process.
import { lookup, Resolver } from "node:dns/promises";
import { isLocalhost } from "./egress.ts";

/** Every address that the name has. Rejects with a DNS error code where it has none. */
export type ResolveHost = (host: string) => Promise<readonly string[]>;

/** The system's own look-up occupies a thread of four that files need too; so many it may have. */
const systemLookups = 2;

export interface HostResolverOptions {
  /** Name servers as `address:port`; without, the system's. */
  readonly servers?: readonly string[];
  readonly timeoutMs?: number;
  /** For names that no name server knows. Default: the system's own look-up. */
  readonly lookUp?: ResolveHost;
}

/** Asks name servers first, over sockets; a name they do not know may stand in the system's hosts file or search domains. */
export function hostResolver(options: HostResolverOptions = {}): ResolveHost {
  const { servers, timeoutMs = 2_000 } = options;
  const resolver = new Resolver({ timeout: timeoutMs, tries: 2 });
  if (servers !== undefined) resolver.setServers([...servers]);
  const lookUp = atMost(systemLookups, options.lookUp ?? systemAddresses);
  return sharingAnswers(async (host) => {
    if (isLocalhost(host)) return ["127.0.0.1", "::1"];
    const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    const addresses = answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
    if (addresses.length > 0) return addresses;
    // A silent name server would hold the system's look-up even longer.
    const silence = answers.map(faultOf).find((error) => codeOf(error) === "ETIMEOUT");
    if (silence !== undefined) throw silence;
    return lookUp(host);
  });
}

const systemAddresses: ResolveHost = async (host) =>
  (await lookup(host, { all: true })).map(({ address }) => address);

const faultOf = (answer: PromiseSettledResult<unknown>): unknown =>
  answer.status === "rejected" ? answer.reason : null;

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : null);

/** Those who ask for a name while it is being asked for get the same answer. Nothing is kept beyond it. */
function sharingAnswers(resolve: ResolveHost): ResolveHost {
  const pending = new Map<string, Promise<readonly string[]>>();
  return (host) => {
    const asked = pending.get(host);
    if (asked !== undefined) return asked;
    const answer = resolve(host).finally(() => pending.delete(host));
    pending.set(host, answer);
    return answer;
  };
}

/** The others wait in turn. */
function atMost(limit: number, resolve: ResolveHost): ResolveHost {
  const waiting: (() => void)[] = [];
  let busy = 0;
  return async (host) => {
    if (busy >= limit) await new Promise<void>((start) => waiting.push(start));
    else busy += 1;
    try {
      return await resolve(host);
    } finally {
      const next = waiting.shift();
      if (next === undefined) busy -= 1;
      else next();
    }
  };
}
