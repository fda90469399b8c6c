// The headers of a request: what a target may set, what wins, and what we add.
import { describe, expect, it } from "vitest";
import { deliveryHeaders } from "../src/delivery/delivery-headers.ts";
import { requestHeaders } from "../src/delivery/request-headers.ts";
import { assertHeaders } from "../src/delivery/target-headers.ts";

const field = (headers: Record<string, string>): string | null => {
  try {
    assertHeaders(headers);
    return null;
  } catch (error) {
    return (error as { field: string }).field;
  }
};

describe("A target's headers", () => {
  it.each([
    ...[
      "Host",
      "Content-Length",
      "Transfer-Encoding",
      "Connection",
      "Keep-Alive",
      "Upgrade",
      "TE",
      "Trailer",
      "Expect",
    ],
    ...["Idempotency-Key", "Punctual-Run-Id", "punctual-anything", "traceparent"],
    ...["X Space", " X", "X:", "X\r\nY", "X\u0000", "Ünicode", "", "(x)"],
  ])("4.1 row 27: the name %j is refused on save", (name) => {
    expect(field({ [name]: "1" })).toBe(`target.headers.${name}`);
  });

  it.each(["a\r\nX-Injected: 1", "a\nb", "a\rb", "a\u0000b", "€", "日本", "\u007f", "\u001b[31m"])(
    "4.1 row 27: a value that cannot be sent is refused on save and not repeated: %j",
    (value) => {
      expect(field({ "X-Value": value })).toBe("target.headers.X-Value");
      expect(() => assertHeaders({ "X-Value": value })).not.toThrow(value);
    },
  );

  it("may be any others, with Latin-1 values", () => {
    const headers = {
      "Content-Type": "text/plain",
      Authorization: "Bearer x",
      "X-Name": "größe\t1",
      "User-Agent": "me",
    };
    expect(field(headers)).toBeNull();
    expect(field({ "x-empty": "" })).toBeNull();
  });

  it("may be given once each, whatever their case", () => {
    expect(field({ "X-A": "1", "x-a": "2" })).toBe("target.headers.x-a");
  });

  it("are at most 8 KiB in all", () => {
    const name = "x-long";
    expect(field({ [name]: "v".repeat(8192 - name.length - 4) })).toBeNull();
    expect(field({ [name]: "v".repeat(8192 - name.length - 3) })).toBe("target.headers");
  });
});

const facts = {
  runId: "01976c1e-8a10-7cc3-b1a2-0123456789ab",
  schedule: "default/daily",
  scheduledAt: new Date("2026-12-01T02:00:00Z"),
  timezone: "Europe/Berlin",
  job: null,
  attempt: 2,
  token: "255",
  report: null,
};

describe("A delivery", () => {
  it("carries its run, schedule, time, attempt and fencing token", () => {
    expect(deliveryHeaders(facts)).toEqual({
      "Idempotency-Key": facts.runId,
      "Punctual-Run-Id": facts.runId,
      "Punctual-Schedule": "default/daily",
      "Punctual-Scheduled-At": "2026-12-01T02:00:00.000Z",
      "Punctual-Timezone": "Europe/Berlin",
      "Punctual-Attempt": "2",
      "Punctual-Fencing-Token": "255",
      traceparent: "00-01976c1e8a107cc3b1a20123456789ab-00000000000000ff-01",
    });
  });

  it("names no schedule where there is none", () => {
    expect(deliveryHeaders({ ...facts, schedule: null })).not.toHaveProperty("Punctual-Schedule");
  });

  it("names the job that an app serves, and where and with what it may report", () => {
    const report = { url: "https://punctual.example/api/v1/runs/1", token: "255.proof" };
    expect(deliveryHeaders({ ...facts, job: "reports.daily", report })).toMatchObject({
      "Punctual-Job": "reports.daily",
      "Punctual-Run-Url": report.url,
      "Punctual-Run-Token": report.token,
    });
    expect(deliveryHeaders(facts)).not.toHaveProperty("Punctual-Job");
    expect(deliveryHeaders(facts)).not.toHaveProperty("Punctual-Run-Token");
  });

  it("has a span of its own for the largest fencing token", () => {
    const { traceparent } = deliveryHeaders({ ...facts, token: "9223372036854775807" });
    expect(traceparent).toMatch(/^00-[0-9a-f]{32}-7fffffffffffffff-01$/);
  });

  it("sends ours over the connection's over the target's over the defaults, each name once", () => {
    const sent = requestHeaders({
      target: { "user-agent": "mine", "X-Api-Key": "target's", "X-Other": "1", "content-type": "text/csv" },
      connection: { "x-api-key": "connection's" },
      own: { "Punctual-Attempt": "1" },
      isJson: true,
    });
    const pairs = Object.fromEntries(
      Array.from({ length: sent.length / 2 }, (_, i) => [sent[2 * i], sent[2 * i + 1]]),
    );
    expect(pairs).toEqual({
      "user-agent": "mine",
      "Accept-Encoding": "identity",
      "content-type": "text/csv",
      "x-api-key": "connection's",
      "X-Other": "1",
      "Punctual-Attempt": "1",
    });
  });
});
