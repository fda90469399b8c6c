// Rows 1, 2, 3 and 8 of the security checklist: which targets are refused when they are saved, and which addresses are.
import { BlockList, isIP } from "node:net";
import { describe, expect, it, vi } from "vitest";
import { addressKind } from "../../src/delivery/address-kind.ts";
import { checkAddress, checkTarget } from "../../src/delivery/egress.ts";
import { catalogue } from "../../src/errors.ts";
import { policy, refusal } from "../egress-refusal.ts";

const production = policy("production");
const development = policy("development");

const hosted = (address: string): string => (isIP(address) === 6 ? `[${address}]` : address);

describe("security row 1: however loopback is spelt", () => {
  it.each([
    "http://127.0.0.1/",
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
    "https://LOCALHOST./",
    "https://api.localhost./",
  ])("security row 1: it is refused on save with 400: %s", (url) => {
    expect(refusal(url, production)).toBe("target-refused");
    expect(catalogue["target-refused"].status).toBe(400);
  });

  it.each(["2130706433", "0x7f000001", "0177.0.0.1", "127.1", "１２７.0.0.1", "①②⑦.0.0.1", "127.0.0.1."])(
    "security row 1: it is the parsed host that is judged, also where loopback is let in: %s",
    (host) => {
      expect(checkTarget(`http://${host}/`, development).hostname).toBe("127.0.0.1");
      expect(refusal(`http://${host}/`, policy("production", ["127.0.0.1"]))).toBeNull();
    },
  );
});

describe("security row 2: no IPv6 form leads to an address that is not public", () => {
  it.each([
    "::1",
    "::",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
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
  ])("security row 2: [%s] is refused on save and at connect", (address) => {
    expect(refusal(`https://[${address}]/`, production)).toBe("target-refused");
    expect(refusal(`https://[${address}]/`, policy("production", ["example.com"]))).toBe("target-refused");
    expect(checkAddress(address, 443, production)).toContain("not public");
  });
});

/** The block list of the checklist, range by range. */
const blocked = [
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16"],
  ...["172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15"],
  ...["198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"],
  ...["::/96", "::ffff:0:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32"],
  ...["2002::/16", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8"],
];

/** The first, the last and the middle address of a range. */
function addressesIn(cidr: string): readonly string[] {
  const [base = "", prefix = ""] = cidr.split("/");
  const bits = isIP(base) === 4 ? 32 : 128;
  const first = bits === 32 ? numberOfIpv4(base) : numberOfIpv6(base);
  const count = 1n << BigInt(bits - Number(prefix));
  return [first, first + count / 2n, first + count - 1n].map((number) => written(number, bits));
}

const numberOfIpv4 = (address: string): bigint =>
  address.split(".").reduce((number, part) => number * 256n + BigInt(part), 0n);

function numberOfIpv6(address: string): bigint {
  const [head = "", tail = ""] = address.split("::");
  const groups = (text: string): readonly string[] => text.split(":").filter((group) => group !== "");
  const zeros = Array<string>(8 - groups(head).length - groups(tail).length).fill("0");
  const all = [...groups(head), ...zeros, ...groups(tail)];
  return all.reduce((number, group) => number * 65_536n + BigInt(`0x${group}`), 0n);
}

function written(number: bigint, bits: number): string {
  const [size, base, separator] = bits === 32 ? [8n, 10, "."] : [16n, 16, ":"];
  const places = Array.from({ length: bits / Number(size) }, (_, place) => BigInt(place) * size).reverse();
  return places.map((place) => ((number >> place) & ((1n << size) - 1n)).toString(base)).join(separator);
}

describe("security rows 1 to 3: the block list", () => {
  it.each(blocked)("%s is refused from its first address to its last, on save and at connect", (cidr) => {
    const open = addressesIn(cidr).filter(
      (address) =>
        refusal(`https://${hosted(address)}/`, production) !== "target-refused" ||
        checkAddress(address, 443, production)?.includes("not public") !== true,
    );
    expect(open).toEqual([]);
  });

  it("has 30 ranges, and each of its addresses was read as one", () => {
    expect(blocked).toHaveLength(30);
    expect(addressesIn("168.63.129.16/32")).toEqual(Array<string>(3).fill("168.63.129.16"));
    expect(addressesIn("100.64.0.0/10")).toEqual(["100.64.0.0", "100.96.0.0", "100.127.255.255"]);
    for (const cidr of blocked) for (const address of addressesIn(cidr)) expect(isIP(address)).not.toBe(0);
  });

  it.each(["1.1.1.1", "8.8.8.8", "100.63.255.255", "100.128.0.1", "172.15.255.255", "172.32.0.1"])(
    "does not reach %s, which is public, on save and at connect",
    (address) => {
      expect(refusal(`https://${address}/hook?a=1`, production)).toBeNull();
      expect(checkAddress(address, 443, production)).toBeNull();
    },
  );

  it.each([
    ...["169.253.255.255", "198.17.255.255", "168.63.129.15", "168.63.129.17", "223.255.255.255"],
    ...["2606:4700:4700::1111", "2a00:1450:4001::1", "2001:200::1", "2001:4860:4860::8888", "2003::1"],
  ])("does not reach its neighbour %s either", (address) => {
    expect(refusal(`https://${hosted(address)}/`, production)).toBeNull();
    expect(checkAddress(address, 443, production)).toBeNull();
  });
});

describe("security row 3: an address that is private", () => {
  it.each(["10.0.0.5", "169.254.169.254", "168.63.129.16", "100.100.100.200"])(
    "security row 3: %s is refused on save and at connect, in development too",
    (address) => {
      for (const egress of [production, development]) {
        expect(refusal(`https://${address}/`, egress)).toBe("target-refused");
        expect(checkAddress(address, 443, egress)).toContain("not public");
      }
    },
  );
});

describe("security row 5: an address that cannot be read", () => {
  it.each(["", "nonsense", "1.2.3", "999.1.1.1", "fe80::1%eth0", "2606:4700::1111%lo", "0x7f.1"])(
    "security row 5: %j is refused at connect",
    (address) => {
      expect(addressKind(address)).toBe("unreadable");
      expect(checkAddress(address, 443, production)).not.toBeNull();
      expect(checkAddress(address, 443, policy("production", ["0.0.0.0/0", "::/0"]))).not.toBeNull();
    },
  );

  it("security row 5: is also one that the guard stumbles over, on save and at connect", () => {
    const list = vi.spyOn(BlockList.prototype, "check").mockImplementation(() => {
      throw new Error("broken");
    });
    try {
      expect(checkAddress("1.1.1.1", 443, production)).toBe("the address is unreadable, not public");
      expect(refusal("https://1.1.1.1/", production)).toBe("target-refused");
    } finally {
      list.mockRestore();
    }
  });
});

describe("security row 8: the way out is https: to an open port", () => {
  it.each([
    "file:///etc/passwd",
    "gopher://example.com/",
    "ftp://example.com/",
    "data:text/plain,x",
    "ws://example.com/",
    "http://example.com/",
    "HTTP://example.com/",
  ])("security row 8: another protocol is refused on save: %s", (url) => {
    expect(refusal(url, production)).toBe("target-refused");
  });

  it.each([0, 22, 25, 3000, 5432, 6379])("security row 8: port %i is never called", (port) => {
    expect(refusal(`https://example.com:${port}/`, production)).toBe("target-refused");
    expect(checkAddress("1.1.1.1", port, policy("production", ["0.0.0.0/0"]))).toBe(
      `port ${port} is never called`,
    );
  });

  it("security row 8: a listed CIDR opens its private addresses, over http: too, and nothing beside them", () => {
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

  it("security row 8: a listed name may be called over http:, and is checked for its address all the same", () => {
    const listed = policy("production", ["Jobs.Internal."]);
    expect(refusal("http://jobs.internal/", listed)).toBeNull();
    expect(refusal("http://JOBS.internal./", listed)).toBeNull();
    expect(refusal("http://other.internal/", listed)).toBe("target-refused");
    expect(refusal("http://a.jobs.internal/", listed)).toBe("target-refused");
    expect(checkAddress("10.2.3.4", 80, listed)).toBe("the address is private, not public");
  });

  it("security row 8: ports that are never called stay closed on a listed address", () => {
    const listed = policy("production", ["10.0.0.0/8", "jobs.internal"]);
    for (const port of [22, 25, 5432, 6379, 3000]) {
      expect(refusal(`http://10.2.3.4:${port}/`, listed)).toBe("target-refused");
      expect(refusal(`http://jobs.internal:${port}/`, listed)).toBe("target-refused");
    }
  });

  it("security row 8: Punctual on port 443 closes that port on listed private addresses, not on the web", () => {
    const listed = policy("production", ["10.0.0.0/8"], [443]);
    expect(refusal("https://example.com/", listed)).toBeNull();
    expect(checkAddress("1.1.1.1", 443, listed)).toBeNull();
    expect(refusal("https://10.2.3.4/", listed)).toBe("target-refused");
    expect(checkAddress("10.2.3.4", 443, listed)).toBe("port 443 is never called");
  });
});
