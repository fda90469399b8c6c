// What the text of a variable must look like, and what it then means.
import { egressPolicy, looksLikeRegion } from "@punctual/engine";
import { isIP } from "node:net";

/** `parse` answers null for a text that does not fit. */
export interface Kind<Value> {
  /** Ends the sentence "Expected PORT to be …". */
  readonly expected: string;
  readonly parse: (text: string) => Value | null;
}

export const wholeNumber = (least: number, most: number): Kind<number> => ({
  expected: `a whole number from ${least} to ${most}`,
  parse: (text) =>
    /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : null,
});

export const oneOf = <const Word extends string>(words: readonly Word[]): Kind<Word> => ({
  expected: `one of ${words.join(", ")}`,
  parse: (text) => words.find((word) => word === text) ?? null,
});

export const hostName: Kind<string> = {
  expected: "an IP address or a host name without port",
  parse: (text) =>
    isIP(text) > 0 || /^(?!.*\.\.)[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i.test(text) ? text : null,
};

/** Where links begin; answered without the slash at the end. */
export const webAddress: Kind<string> = {
  expected: "an http: or https: address without query, such as https://punctual.example.com",
  parse(text) {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url === null || !["http:", "https:"].includes(url.protocol)) return null;
    if (url.search !== "" || url.hash !== "" || url.username !== "" || url.password !== "") return null;
    return url.href.replace(/\/+$/, "");
  },
};

export const postgresAddress: Kind<string> = {
  expected: "an address such as postgresql://user:password@host:5432/database",
  parse: (text) => (/^postgres(ql)?:\/\/\S+$/.test(text) ? text : null),
};

export const sealingKey: Kind<Buffer> = {
  expected: "32 bytes in base64 (make one with: openssl rand -base64 32)",
  parse(text) {
    const bytes = /^[A-Za-z0-9+/_-]{43}=?$/.test(text) ? Buffer.from(text, "base64") : null;
    return bytes?.length === 32 ? bytes : null;
  },
};

/** What fits into an Authorization header after `Bearer`. */
export const bearerToken: Kind<string> = {
  expected: "visible ASCII characters without blanks",
  parse: (text) => (/^[\x21-\x7e]+$/.test(text) ? text : null),
};

/** The entries of an egress allow list, as the engine reads them. */
export const egressList: Kind<readonly string[]> = {
  expected: 'CIDRs and host names, comma separated, such as "10.2.0.0/16,jobs.internal"',
  parse(text) {
    const entries = text.split(",").map((entry) => entry.trim());
    try {
      egressPolicy({ environment: "production", allow: entries, ownPorts: [] });
      return entries;
    } catch {
      return null;
    }
  },
};

export const awsAccount: Kind<string> = {
  expected: "an AWS account of twelve digits",
  parse: (text) => (/^\d{12}$/.test(text) ? text : null),
};

export const awsRegion: Kind<string> = {
  expected: "an AWS region such as eu-central-1",
  parse: (text) => (looksLikeRegion(text) ? text : null),
};

const listOf = (text: string): readonly string[] => text.split(",").map((entry) => entry.trim());

/** Whole networks, so that a name whose address changes never decides whose word counts. */
export const networkList: Kind<readonly string[]> = {
  expected: 'addresses or CIDRs, comma separated, such as "10.0.0.0/8,127.0.0.1"',
  parse(text) {
    const entries = listOf(text);
    return entries.every(isNetwork) ? entries : null;
  },
};

function isNetwork(entry: string): boolean {
  const [address = "", bits, ...rest] = entry.split("/");
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

/** As browsers write them: no path, no slash at the end, no `*`. */
export const originList: Kind<readonly string[]> = {
  expected: 'origins, comma separated, such as "https://app.example.com"',
  parse(text) {
    const entries = listOf(text);
    return entries.every((entry) => URL.canParse(entry) && new URL(entry).origin === entry) ? entries : null;
  },
};
