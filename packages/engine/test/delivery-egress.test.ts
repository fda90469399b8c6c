// Which targets may be kept and which addresses may be connected to, range by range.
import { describe, expect, it } from "vitest";
import { checkAddress, checkTarget, egressPolicy, type EgressPolicy } from "../src/delivery/egress.ts";
import { Problem } from "../src/errors.ts";

const policy = (
  environment: "development" | "production",
  allow: readonly string[] = [],
  ownPorts: readonly number[] = [3000],
): EgressPolicy => egressPolicy({ environment, allow, ownPorts });
const production = policy("production");
const development = policy("development");

/** The code of the refusal; null where the target may be kept. */
function refusal(url: string, egress: EgressPolicy): string | null {
  try {
    checkTarget(url, egress);
    return null;
  } catch (error) {
    if (error instanceof Problem && error.field === "target.url") return error.code;
    throw error;
  }
}

const oddLoopbacks = [
  "https://127.0.0.1/",
  "https://2130706433/",
  "https://0x7f000001/",
  "https://0177.0.0.1/",
  "https://127.1/",
  "https://0/",
  "https://１２７.0.0.1/",
  "https://①②⑦.0.0.1/",
  "https://127.0.0.1./",
  "https://foo@127.0.0.1/",
  "https://127.0.0.1\\@example.com/",
  "https://127.0.0.1:80\t80/",
  "https://localhost/",
  "https://api.localhost./",
];

const hiddenAddresses = [
  "::1",
  "::",
  "::ffff:127.0.0.1",
  "::ffff:a9fe:a9fe",
  "::7f00:1",
  "::ffff:0:7f00:1",
  "64:ff9b::a9fe:a9fe",
  "64:ff9b:1::1",
  "2002:7f00:1::",
  "2001:0:4136:e378:8000:63bf:3fff:fdd2",
  "fd00:ec2::254",
  "fe80::1",
  "fec0::1",
  "ff02::1",
  "100::1",
  "2001:db8::1",
  "3fff::1",
  "5f00::1",
];

const privateIpv4 = [
  "0.0.0.0",
  "10.0.0.5",
  "100.64.0.1",
  "100.100.100.200",
  "127.0.0.1",
  "168.63.129.16",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.0.0.1",
  "192.0.2.1",
  "192.88.99.1",
  "192.168.1.1",
  "198.18.0.1",
  "198.51.100.1",
  "203.0.113.1",
  "224.0.0.1",
  "240.0.0.1",
  "255.255.255.255",
];

const publicAddresses = [
  "1.1.1.1",
  "8.8.8.8",
  "100.63.255.255",
  "100.128.0.1",
  "172.15.255.255",
  "172.32.0.1",
  "169.253.255.255",
  "198.17.255.255",
  "2606:4700:4700::1111",
  "2a00:1450:4001::1",
];

describe("In production", () => {
  it.each(oddLoopbacks)("4.1 row 1: however it is spelt, loopback is refused on save: %s", (url) => {
    expect(refusal(url, production)).toBe("target-refused");
  });

  it.each(hiddenAddresses)(
    "4.1 row 2: no IPv6 form leads to an address that is not public: [%s]",
    (address) => {
      expect(refusal(`https://[${address}]/`, production)).toBe("target-refused");
      expect(checkAddress(address, 443, production)).toContain("not public");
    },
  );

  it.each(privateIpv4)("4.1 row 3: %s is refused on save and at connect", (address) => {
    expect(refusal(`https://${address}/`, production)).toBe("target-refused");
    expect(checkAddress(address, 443, production)).toContain("not public");
  });

  it.each(publicAddresses)("%s is public, on save and at connect", (address) => {
    const host = address.includes(":") ? `[${address}]` : address;
    expect(refusal(`https://${host}/hook?a=1`, production)).toBeNull();
    expect(checkAddress(address, 443, production)).toBeNull();
  });

  it.each(["", "nonsense", "1.2.3", "999.1.1.1", "fe80::1%eth0", "2606:4700::1111%lo"])(
    "4.1 row 5: what cannot be read as a public address is refused: %j",
    (address) => {
      expect(checkAddress(address, 443, production)).not.toBeNull();
    },
  );

  it("4.1 row 7: the same guard serves every URL that data can steer, and names its field", () => {
    const check = (): URL => checkTarget("https://10.0.0.5/token", production, "tokenUrl");
    expect(check).toThrow(expect.objectContaining({ code: "target-refused", field: "tokenUrl" }));
  });

  it.each([
    "file:///etc/passwd",
    "gopher://example.com/",
    "ftp://example.com/",
    "data:text/plain,x",
    "HTTP://example.com/",
  ])("4.1 row 8: only https: is called: %s", (url) => {
    expect(refusal(url, production)).toBe("target-refused");
  });

  it.each([0, 22, 25, 3000, 5432, 6379])("4.1 row 8: port %i is never called", (port) => {
    expect(refusal(`https://example.com:${port}/`, production)).toBe("target-refused");
    expect(checkAddress("1.1.1.1", port, policy("production", ["0.0.0.0/0"]))).toBe(
      `port ${port} is never called`,
    );
  });

  it("a listed CIDR opens its private addresses, over http: too, and nothing beside them", () => {
    const listed = policy("production", ["10.2.0.0/16", "fd12::/16", "127.0.0.1"]);
    expect(refusal("http://10.2.3.4/", listed)).toBeNull();
    expect(refusal("https://[fd12::1]/", listed)).toBeNull();
    expect(refusal("http://localhost:8080/", listed)).toBeNull();
    expect(checkAddress("10.2.255.255", 80, listed)).toBeNull();
    expect(checkAddress("::ffff:10.2.0.1", 80, listed)).toBeNull();
    expect(refusal("https://10.3.0.1/", listed)).toBe("target-refused");
    expect(refusal("http://example.com/", listed)).toBe("target-refused");
    expect(checkAddress("127.0.0.2", 80, listed)).not.toBeNull();
  });

  it("a listed name may be called over http:, and is checked for its address all the same", () => {
    const listed = policy("production", ["Jobs.Internal."]);
    expect(refusal("http://jobs.internal/", listed)).toBeNull();
    expect(refusal("http://JOBS.internal./", listed)).toBeNull();
    expect(refusal("http://other.internal/", listed)).toBe("target-refused");
    expect(refusal("http://a.jobs.internal/", listed)).toBe("target-refused");
    expect(checkAddress("10.2.3.4", 80, listed)).toBe("the address is private, not public");
  });

  it("ports that are never called stay closed on a listed address", () => {
    const listed = policy("production", ["10.0.0.0/8", "jobs.internal"]);
    for (const port of [22, 25, 5432, 6379, 3000]) {
      expect(refusal(`http://10.2.3.4:${port}/`, listed)).toBe("target-refused");
      expect(refusal(`http://jobs.internal:${port}/`, listed)).toBe("target-refused");
    }
  });

  it("Punctual on port 443 closes that port on listed private addresses, not on the web", () => {
    const listed = policy("production", ["10.0.0.0/8"], [443]);
    expect(refusal("https://example.com/", listed)).toBeNull();
    expect(checkAddress("1.1.1.1", 443, listed)).toBeNull();
    expect(refusal("https://10.2.3.4/", listed)).toBe("target-refused");
    expect(checkAddress("10.2.3.4", 443, listed)).toBe("port 443 is never called");
  });
});

describe("In development", () => {
  it.each(["http://127.0.0.1:8080/", "http://localhost:3000/", "http://[::1]:9000/", "http://127.8.8.8/"])(
    "loopback may be called over http:, Punctual's own port included: %s",
    (url) => {
      expect(refusal(url, development)).toBeNull();
    },
  );

  it("public hosts may be called over http:", () => {
    expect(refusal("http://example.com/", development)).toBeNull();
    expect(refusal("http://8.8.8.8/", development)).toBeNull();
  });

  it.each(["169.254.169.254", "10.0.0.5", "192.168.1.1", "0.0.0.0", "168.63.129.16"])(
    "an address that is neither loopback nor public stays refused: %s",
    (address) => {
      expect(refusal(`http://${address}/`, development)).toBe("target-refused");
      expect(checkAddress(address, 80, development)).not.toBeNull();
    },
  );

  it.each([22, 25, 5432, 6379])("port %i is never called, on loopback neither", (port) => {
    expect(refusal(`http://127.0.0.1:${port}/`, development)).toBe("target-refused");
  });

  it("a URL with a user name or password is refused, and neither is repeated", () => {
    const keep = (): URL => checkTarget("https://jane:hunter2@example.com/", development);
    expect(keep).toThrow(/no user name or password/);
    expect(keep).not.toThrow(/hunter2|jane/);
  });

  it("what is no URL is an invalid request", () => {
    expect(refusal("not a url", development)).toBe("invalid-request");
    expect(refusal("https://a%00b/", development)).toBe("invalid-request");
  });

  it("an international name is called by its ASCII form", () => {
    expect(checkTarget("https://bücher.example/", development).hostname).toBe("xn--bcher-kva.example");
  });
});

describe("PUNCTUAL_EGRESS_ALLOW", () => {
  it.each([
    "10.0.0.0/33",
    "10.0.0.0/8/8",
    "10.0.0.0/x",
    "fd00::/129",
    "*.internal",
    "http://jobs.internal",
    "jobs.internal:80",
    "a b",
    "1.2.3",
    "0x7f.1",
    "-a.b",
  ])("names the malformed entry %s", (entry) => {
    expect(() => policy("production", ["10.0.0.0/8", entry])).toThrow(`got "${entry}"`);
  });

  it("takes spaces around entries, a comma too many and bare addresses", () => {
    const listed = policy("production", [" 10.2.0.0/16", "jobs.internal ", "", "192.168.7.7", "fd00::1"]);
    expect(refusal("http://192.168.7.7/", listed)).toBeNull();
    expect(refusal("http://192.168.7.8/", listed)).toBe("target-refused");
    expect(refusal("http://jobs.internal/", listed)).toBeNull();
  });
});
