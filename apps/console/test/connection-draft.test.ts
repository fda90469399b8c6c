// What the form of a connection sends.
import type { Connection } from "@punctual/client";
import { expect, test } from "vitest";
import { draftOf, firstDraft, writtenOf } from "../src/pages/connections/connection/connection-draft.ts";

const oauth: Connection = {
  ...{ name: "crm", createdAt: "2026-11-25T12:00:00.000Z", updatedAt: "2026-11-25T12:00:00.000Z" },
  ...{ kind: "oauth-client-credentials", tokenUrl: "https://example.com/token", clientId: "c", scope: null },
  ...{ method: "PUT", clientAuthentication: "basic", headers: { "X-Team": "billing" }, query: {}, body: {} },
  ...{ tokenHeaders: {}, tokenQuery: { audience: "api" }, tokenBody: {} },
};

test("a connection that is saved as it was opened says the same, and keeps its secret by not sending one", () => {
  const { name: _name, createdAt: _createdAt, updatedAt: _updatedAt, ...settings } = oauth;
  expect(writtenOf(draftOf(oauth))).toEqual({ ...settings, clientSecret: undefined });
  expect(JSON.stringify(writtenOf(draftOf(oauth)))).not.toContain("clientSecret");
});

test("a secret that is typed is sent under the name that its kind gives it", () => {
  const typed = { ...draftOf(oauth), secret: "new" };
  expect(writtenOf(typed)).toMatchObject({ clientSecret: "new" });
  expect(writtenOf({ ...typed, kind: "bearer" })).toMatchObject({ kind: "bearer", token: "new" });
});

test("a row without a name or a value is none", () => {
  const rows = [
    { name: " X-A ", value: "1" },
    { name: "", value: "" },
  ];
  expect(writtenOf({ ...firstDraft, secret: "s", headers: rows })).toMatchObject({
    kind: "api-key",
    headers: { "X-A": "1" },
    value: "s",
  });
});
