// Whose pages may read the answers, and whose word counts for where a request came from.
import { afterEach, describe, expect, test } from "vitest";
import { openDoor, type Door, type DoorOptions } from "./door.ts";

let door: Door | null = null;
afterEach(async () => {
  await door?.close();
  door = null;
});
const open = async (options: DoorOptions = {}): Promise<Door> => (door = await openDoor(options));

const named = "https://app.example.com";
const preflight = {
  "access-control-request-method": "PUT",
  "access-control-request-headers": "authorization, content-type",
};

describe("a page of another origin", () => {
  test("reads nothing where no origin is named: no CORS header is sent", async () => {
    const { ask } = await open();
    const answers = [
      await ask("/api/v1/schedules", { headers: { origin: named } }),
      await ask("/api/v1/schedules/default/a", {
        method: "OPTIONS",
        token: null,
        headers: { origin: named, ...preflight },
      }),
    ];
    for (const { headers } of answers)
      expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
    expect(answers[1]?.statusCode).toBe(405);
  });

  test("reads the answers where its origin is named, and may ask before without a credential", async () => {
    const { ask } = await open({ corsOrigins: [named, "https://other.example.com"] });
    const read = await ask("/api/v1/schedules", { headers: { origin: named } });
    expect(read.headers["access-control-allow-origin"]).toBe(named);
    expect(read.headers["access-control-allow-credentials"]).toBeUndefined();
    expect(read.headers.vary).toContain("Origin");
    const asked = await ask("/api/v1/schedules/default/a", {
      method: "OPTIONS",
      token: null,
      headers: { origin: named, ...preflight },
    });
    expect(asked.statusCode).toBe(204);
    expect(asked.headers["access-control-allow-headers"]).toContain("idempotency-key");
  });

  test("reads nothing where another origin is named, not even one that begins alike", async () => {
    const { ask } = await open({ corsOrigins: [named] });
    for (const origin of [`${named}.evil.test`, "http://app.example.com", "null"]) {
      const { headers } = await ask("/api/v1/schedules", { headers: { origin } });
      expect(headers["access-control-allow-origin"]).toBeUndefined();
    }
  });
});

describe("security row 53: X-Forwarded-For", () => {
  const failTen = async ({ ask }: Door, forwarded: (index: number) => string): Promise<readonly number[]> => {
    const statuses: number[] = [];
    for (let index = 0; index < 11; index++) {
      const headers = { "x-forwarded-for": forwarded(index) };
      statuses.push(
        (await ask("/api/v1/schedules", { token: "wrong", address: "10.0.0.9", headers })).statusCode,
      );
    }
    return statuses;
  };

  test("of nobody in particular does not count: a guesser cannot change its address with it", async () => {
    expect((await failTen(await open(), (index) => `192.0.2.${index}`)).at(-1)).toBe(429);
  });

  test("of a trusted proxy says who failed, so that one client's failures are not its neighbours'", async () => {
    const behind = await open({ trustedProxies: ["10.0.0.0/8"] });
    expect(await failTen(behind, (index) => `192.0.2.${index}`)).not.toContain(429);
    expect((await failTen(behind, () => "198.51.100.7")).at(-1)).toBe(429);
  });
});
