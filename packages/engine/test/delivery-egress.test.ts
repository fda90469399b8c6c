// Which targets may be kept in development, and how the operator lists others; what is refused is in delivery/.
import { describe, expect, it } from "vitest";
import { checkAddress, checkTarget } from "../src/delivery/egress.ts";
import { policy, refusal } from "./egress-refusal.ts";

const development = policy("development");

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
