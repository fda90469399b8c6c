// Row 7 of the security checklist: every address that a tenant's data names passes the same guard.
import { readdirSync, readFileSync } from "node:fs";
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectionSettings } from "../../src/connection/connection-definition.ts";
import { requestToken } from "../../src/connection/token/request-token.ts";
import { HttpPools } from "../../src/delivery/http-pools.ts";
import { sendNotice } from "../../src/delivery/send-notice.ts";
import {
  alarmDefinition,
  apiDestinationDefinition,
  catalogue,
  egressPolicy,
  putAlarm,
  putApiDestination,
  putConnection,
  putSchedule,
  type Engine,
} from "../../src/index.ts";
import { definition, named, principal } from "../definition.ts";
import { closeTargets, httpTarget } from "../delivery-target.ts";

const production = egressPolicy({ environment: "production", allow: ["jobs.test"], ownPorts: [] });
let bench: TestEngine;
beforeAll(async () => {
  bench = await createTestEngine({ now: "2026-03-01T00:00:30Z", egress: production });
});
afterAll(async () => {
  await bench.close();
  await closeTargets();
});

const saved: readonly (readonly [string, string, (engine: Engine, url: string) => Promise<unknown>])[] = [
  [
    "a schedule's target",
    "target.url",
    (engine, url) =>
      putSchedule(engine, principal, {
        ...named("one"),
        definition: definition({ target: { kind: "http", url } }),
      }),
  ],
  [
    "an API destination",
    "url",
    (engine, url) =>
      putApiDestination(engine, principal, {
        name: "one",
        definition: apiDestinationDefinition.parse({ url }),
      }),
  ],
  [
    "an OAuth token endpoint",
    "tokenUrl",
    (engine, tokenUrl) =>
      putConnection(engine, principal, {
        name: "one",
        definition: { kind: "oauth-client-credentials", tokenUrl, clientId: "a", clientSecret: "b" },
      }),
  ],
  [
    "an alarm's webhook",
    "actions[0].url",
    (engine, url) =>
      putAlarm(engine, principal, {
        name: "one",
        definition: alarmDefinition.parse({ kind: "dead", actions: [{ kind: "webhook", url }] }),
      }),
  ],
];

describe("security row 7: on save", () => {
  it.each(saved)(
    "security row 7: %s that is not public is refused with 400, naming the field",
    async (_what, field, save) => {
      for (const url of [
        "https://10.0.0.5/hook",
        "https://[::ffff:a9fe:a9fe]/",
        "http://example.com/",
        "https://a:6379/",
      ])
        await expect(save(bench.engine, url)).rejects.toMatchObject({ code: "target-refused", field });
      expect(catalogue["target-refused"].status).toBe(400);
    },
  );
});

describe("security row 7: at the call", () => {
  it("security row 7: an alarm's notice is not sent to a name that turned private", async () => {
    const target = await httpTarget((_request, response) => response.end());
    const pools = new HttpPools({ egress: production, resolveHost: async () => ["127.0.0.1"] });
    const notice = { url: `http://jobs.test:${target.port}/`, body: "{}", key: "1", timeoutSeconds: 5 };
    const tools = { pools, egress: production, signal: new AbortController().signal, now: () => new Date(0) };
    expect(await sendNotice(notice, tools)).toBe("target refused: the address is loopback, not public");
    expect(target.sockets).toHaveLength(0);
    await pools.close();
  });

  it("security row 7: a token is not asked for at a name that turned private, nor at a refused address", async () => {
    const target = await httpTarget((_request, response) => response.end());
    const pools = new HttpPools({ egress: production, resolveHost: async () => ["127.0.0.1"] });
    for (const host of ["jobs.test", "127.0.0.1"]) {
      const settings = connectionSettings.parse({
        kind: "oauth-client-credentials",
        tokenUrl: `http://${host}:${target.port}/`,
        clientId: "a",
      });
      const secret = { secret: "b", previous: null };
      const connection = { tenant: "default", id: "1", version: 1, settings, secret };
      expect(await requestToken(connection, { engine: bench.engine, pools })).toMatchObject({
        kind: "none",
        error: expect.stringContaining("refused"),
      });
    }
    expect(target.sockets).toHaveLength(0);
    await pools.close();
  });
});

describe("security row 7: in the code", () => {
  it("security row 7: one file opens sockets, one asks for names, one makes pools, and nothing calls fetch", () => {
    const root = new URL("../../src/", import.meta.url);
    const sources = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) =>
      path.endsWith(".ts"),
    );
    const holding = (pattern: RegExp): readonly string[] =>
      sources.filter((path) => pattern.test(readFileSync(new URL(path, root), "utf8")));
    expect(sources.length).toBeGreaterThan(100);
    expect(holding(/\bconnect\b.*from "node:(net|tls)"/)).toEqual(["delivery/guarded-connector.ts"]);
    expect(holding(/^import (?!type\b).*from "node:dns/m)).toEqual(["delivery/resolve-host.ts"]);
    expect(holding(/^import (?!type\b).*from "undici"/m)).toEqual(["delivery/http-pools.ts"]);
    expect(holding(/(?<![.\w])fetch\(/)).toEqual([]);
  });
});
