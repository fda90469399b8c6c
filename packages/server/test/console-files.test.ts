// The console's files: its page wherever a browser goes, its files beside, and nothing else of the disk.
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import type { Route } from "@punctual/jobs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { openDoor, type Asked, type Door } from "./door.ts";

const html = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };
const script = "export const answer = 42;\n".repeat(20);
const page = `<!doctype html><script type="module" src="/assets/index-9phs-zpd.js"></script>`;

let folder: string;
let door: Door;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "console-"));
  const dist = join(folder, "dist");
  await mkdir(join(dist, "assets"), { recursive: true });
  await writeFile(join(folder, "secret.js"), "secret");
  await symlink(join(folder, "secret.js"), join(dist, "assets/linked.js"));
  const files: Readonly<Record<string, string | Buffer>> = {
    "index.html": page,
    "index.html.br": brotliCompressSync(page),
    "assets/index-9phs-zpd.js": script,
    "assets/index-9phs-zpd.js.br": brotliCompressSync(script),
    "assets/index-9phs-zpd.js.gz": gzipSync(script),
    "assets/font-Bq3x_0aZ.woff2": "font",
    "assets/.hidden": "hidden",
    "logo.svg": "<svg/>",
    "assets/logo.svg": "<svg/>",
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(dist, name), content);
  door = await openDoor({ consoleDirectory: dist, routes: [prompts, unsubscribe] });
});
afterAll(async () => {
  await door.close();
  await rm(folder, { recursive: true });
});

const prompts: Route = {
  method: "GET",
  path: "/schedules",
  summary: "List prompts",
  guard: {
    kind: "open",
    security: {},
    check: async ({ headers }) =>
      headers["x-jwt"] === "good"
        ? { ok: true, actor: "user" }
        : { ok: false, response: { status: 401, headers: {}, body: { error: "no token" } } },
  },
  answers: { 200: z.unknown() },
  handle: async () => ({ status: 200, headers: {}, body: { items: [] } }),
};
const unsubscribe: Route = {
  ...prompts,
  path: "/schedules/{id}/unsubscribe",
  guard: { kind: "open", security: {}, check: async () => ({ ok: true, actor: "reader" }) },
  isPage: true,
  handle: async () => ({ status: 200, headers: { "content-type": "text/html" }, body: "<p>Pause?" }),
};

const get = (path: string, headers: Readonly<Record<string, string>> = {}, asked: Asked = {}) =>
  door.ask(path, { token: null, headers, ...asked });

describe("the page", () => {
  test("security row 47: has a policy that lets in no script but our own files, and is kept by no cache", async () => {
    const answer = await get("/");
    expect([answer.statusCode, answer.body]).toEqual([200, page]);
    expect(answer.headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "content-security-policy":
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      "cross-origin-opener-policy": "same-origin",
      "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
    });
  });

  test.each(["/schedules/default/x", "/runs/0198?tab=log", "/nowhere", "/schedules"])(
    "opens at %s for a browser that goes there",
    async (path) => {
      const answer = await get(path, html);
      expect([answer.statusCode, answer.body, answer.headers.vary]).toEqual([
        200,
        page,
        expect.stringContaining("Accept"),
      ]);
    },
  );

  test("is compressed where the browser takes it so, and without a body for HEAD", async () => {
    const answer = await get("/runs", { ...html, "accept-encoding": "gzip, br" });
    expect(answer.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(answer.rawPayload).toString()).toBe(page);
    expect((await get("/runs", html, { method: "HEAD" })).statusCode).toBe(200);
  });

  test("leaves programs what they ask for at the same path", async () => {
    for (const accept of ["application/json", "*/*", "text/html;q=0"]) {
      const answer = await get("/schedules", { accept, "x-jwt": "good" });
      expect([answer.statusCode, answer.json(), answer.headers.vary]).toEqual([200, { items: [] }, "Accept"]);
      expect((await get("/schedules", { accept })).statusCode).toBe(401);
      expect((await get("/nowhere", { accept })).json()).toMatchObject({ status: 404, code: "not-found" });
    }
  });

  test.each(["/docs", "/openapi.json", "/healthz", "/metrics", "/schedules/x/unsubscribe", "/logo.svg"])(
    "leaves %s to what stands there",
    async (path) => {
      const answer = await get(path, html);
      expect([answer.statusCode < 500, answer.body === page]).toEqual([true, false]);
    },
  );

  test("stands at no path of the API, for no other method, and for no signed request", async () => {
    expect((await get("/api/v1/nothing", html)).json()).toMatchObject({ status: 404, code: "not-found" });
    expect((await get("/api/v1/runs", html)).statusCode).toBe(401);
    expect((await get("/v1/schedules", html)).statusCode).toBe(404);
    expect((await get("/runs", html, { method: "POST" })).statusCode).toBe(404);
    expect((await get("/?X-Amz-Algorithm=AWS4-HMAC-SHA256", html)).body).not.toBe(page);
  });
});

describe("a file of it", () => {
  test("is kept for ever, since another content has another name", async () => {
    const answer = await get("/assets/index-9phs-zpd.js");
    expect([answer.statusCode, answer.body]).toEqual([200, script]);
    expect(answer.headers).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
      vary: "Accept-Encoding",
      "x-content-type-options": "nosniff",
    });
    expect((await get("/assets/font-Bq3x_0aZ.woff2")).headers["content-type"]).toBe("font/woff2");
    for (const path of ["/logo.svg", "/assets/logo.svg"])
      expect((await get(path, html)).headers).toMatchObject({
        "content-type": "image/svg+xml",
        "cache-control": "public, max-age=3600",
      });
  });

  test.each([
    ["br", (bytes: Buffer) => brotliDecompressSync(bytes)],
    ["gzip", (bytes: Buffer) => gunzipSync(bytes)],
  ])("comes as the twin that %s asks for", async (encoding, open) => {
    const answer = await get("/assets/index-9phs-zpd.js", { "accept-encoding": `deflate, ${encoding}` });
    expect(answer.headers["content-encoding"]).toBe(encoding);
    expect(open(answer.rawPayload).toString()).toBe(script);
  });

  test("comes as it is to who takes no twin, and where there is none", async () => {
    for (const accepted of ["identity", "br;q=0", "deflate"])
      expect((await get("/assets/index-9phs-zpd.js", { "accept-encoding": accepted })).body).toBe(script);
    const font = await get("/assets/font-Bq3x_0aZ.woff2", { "accept-encoding": "br" });
    expect([font.headers["content-encoding"], font.body]).toEqual([undefined, "font"]);
  });

  test.each([
    "/assets/",
    "/assets/none.js",
    "/assets/../index.html",
    "/assets/../../secret.js",
    "/assets/..%2f..%2fsecret.js",
    "/assets/%2e%2e/%2e%2e/secret.js",
    "/assets//etc/passwd",
    "/assets/linked.js",
    "/assets/.hidden",
    "/assets/index-9phs-zpd.js.br",
    "/assets/index-9phs-zpd.js%00.svg",
    "/index.html.br",
  ])("is none at %s", async (path) => {
    const answer = await get(path);
    expect(answer.json()).toMatchObject({
      status: expect.toSatisfy((status) => status === 404 || status === 400),
    });
    expect(answer.headers["cache-control"]).toBe("no-store");
  });
});

test("without a build the plain page stands at `/`, says how to build, and no other path answers a page", async () => {
  const plain = await openDoor({ consoleDirectory: join(folder, "none") });
  const answer = await plain.ask("/", { token: null, headers: html });
  expect(answer.body).toContain("npm run build");
  expect((await plain.ask("/schedules", { token: null, headers: html })).statusCode).toBe(404);
  await plain.close();
});
