// Whose pages may read the answers, and whose word counts for where a request came from.
import { requireRole, type Route } from "@punctual/jobs";
import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";
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

describe("a page of an origin that a route names", () => {
  const front = "https://front.example.com";
  const route = (path: string, corsOrigins: readonly string[]): Route => ({
    method: "GET",
    path,
    summary: "Show words",
    guard: requireRole("viewer"),
    answers: { 200: z.object({}) },
    corsOrigins,
    handle: async () => ({ status: 200, headers: {}, body: {} }),
  });
  const openWords = (options: DoorOptions = {}): Promise<Door> =>
    open({ routes: [route("/words/{wordId}", [front]), route("/others", [])], ...options });
  const corsHeaders = (headers: object): readonly string[] =>
    Object.keys(headers).filter((name) => name.startsWith("access-control"));

  test("reads the answers on its path, a refusal too, and asks before without a credential", async () => {
    const { ask } = await openWords();
    for (const [token, status] of [
      ["an-admin-token-that-nobody-guesses", 200] as const,
      [null, 401] as const,
    ]) {
      const { headers, statusCode } = await ask("/words/a?x=1", { token, headers: { origin: front } });
      expect([statusCode, headers["access-control-allow-origin"]]).toEqual([status, front]);
      expect(headers.vary).toContain("Origin");
    }
    const asked = await ask("/words/a", {
      method: "OPTIONS",
      token: null,
      headers: { origin: front, ...preflight },
    });
    expect([asked.statusCode, asked.headers["access-control-allow-origin"]]).toEqual([204, front]);
    expect(asked.headers.vary).toContain("Origin");
    for (const name of ["authorization", "content-type", "idempotency-key"])
      expect(asked.headers["access-control-allow-headers"]).toContain(name);
  });

  test("reads nothing on any other path, and no other origin's page reads anything on that one", async () => {
    const { ask } = await openWords();
    for (const [path, origin] of [
      ["/others", front],
      ["/words/a/b", front],
      ["/api/v1/schedules", front],
      ["/words/a", "https://front.example.com.evil.test"],
      ["/words/a", "null"],
    ] as const) {
      for (const method of ["GET", "OPTIONS"] as const) {
        const { headers } = await ask(path, { method, headers: { origin, ...preflight } });
        expect(corsHeaders(headers), `${method} ${path} from ${origin}`).toEqual([]);
      }
    }
  });

  test("reads them beside the origins that the whole server names", async () => {
    const { ask } = await openWords({ corsOrigins: [named] });
    for (const [path, origin, allowed] of [
      ["/words/a", front, front],
      ["/words/a", named, named],
      ["/others", named, named],
      ["/others", front, undefined],
    ] as const) {
      const { headers } = await ask(path, { headers: { origin } });
      expect(headers["access-control-allow-origin"], `${path} from ${origin}`).toBe(allowed);
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
