// What a connection may say of itself: header names, secrets and parameters that can be sent, and nothing unknown.
import { describe, expect, it } from "vitest";
import { connectionDefinition } from "../src/connection/connection-definition.ts";
import { signingKey } from "../src/connection/signing-secret.ts";

describe("A connection's definition", () => {
  it.each([
    [{ header: "Host" }, "header"],
    [{ header: "idempotency-key" }, "header"],
    [{ header: "X Api" }, "header"],
    [{ header: "" }, "header"],
    [{ value: "" }, "value"],
    [{ value: "a\r\nb" }, "value"],
    [{ value: "€" }, "value"],
    [{ kind: "password" }, "kind"],
    [{ header: 7 }, "header"],
  ])("security row 27: %j is refused", (change, field) => {
    const checked = connectionDefinition.safeParse({
      kind: "api-key",
      header: "x-api-key",
      value: "planted",
      ...change,
    });
    expect(checked.error?.issues[0]?.path).toEqual([field]);
    expect(checked.error?.issues[0]?.message).not.toContain("planted");
  });

  it.each([
    [{ kind: "basic", username: "a:b", password: "planted" }, ["username"]],
    [{ kind: "basic", username: "ada", password: "planted\n" }, ["password"]],
    [{ kind: "bearer", token: "planted\r\nX-Injected: 1" }, ["token"]],
    [{ kind: "bearer", token: "planted€" }, ["token"]],
    [{ kind: "bearer" }, ["token"]],
    [{ kind: "signing", secret: "planted" }, ["secret"]],
    [{ kind: "bearer", token: "t", headers: { "Content-Length": "1" } }, ["headers", "Content-Length"]],
    [{ kind: "bearer", token: "t", headers: { "X-A": "a\nplanted" } }, ["headers", "X-A"]],
    [{ kind: "bearer", token: "t", headers: { "X-Long": "v".repeat(8_192) } }, ["headers"]],
  ])("security row 27: %j is refused", (given, path) => {
    const [issue] = connectionDefinition.safeParse(given).error?.issues ?? [];
    expect(issue?.path).toEqual(path);
    expect(issue?.message).not.toContain("planted");
  });

  it.each([
    ["", null],
    ["whsec_", null],
    ["whsec_short", null],
    [`whsec_${"A".repeat(31)}`, null],
    [`whsec_${Buffer.alloc(23, 7).toString("base64")}`, null],
    [`whsec_${Buffer.alloc(65, 7).toString("base64")}`, null],
    [Buffer.alloc(32, 7).toString("base64"), null],
    [`whsec_${Buffer.alloc(24, 7).toString("base64")}`, 24],
    [`whsec_${Buffer.alloc(64, 7).toString("base64")}`, 64],
  ])("takes signing secrets of whsec_ and 24 to 64 bytes only: %j", (secret, length) => {
    expect(signingKey(secret)?.length ?? null).toBe(length);
  });

  it("takes authorization and x-api-key, and no unknown field", () => {
    const good = { kind: "api-key", header: "Authorization", value: "Bearer x" };
    expect(connectionDefinition.safeParse(good).success).toBe(true);
    expect(connectionDefinition.safeParse({ ...good, secret: "x" }).success).toBe(false);
  });
});
