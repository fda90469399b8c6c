// Refresh tokens that are good once, and many who want one at the same time.
import type { Sealer } from "@punctual/jobs";
import { afterEach, expect, test } from "vitest";
import { accessTokenOf, type TokenSetting } from "../src/tenant/access-token.ts";
import { resealTokens } from "../src/tenant/reseal-tokens.ts";
import { ada, openMetrics, type Metrics } from "./open-metrics.ts";

let opened: Metrics | null = null;
afterEach(async () => {
  await opened?.close();
  opened = null;
});

const sealer: Sealer = {
  seal: (text, place) => Buffer.from(`${place} ${text}`),
  open: (sealed, place) => sealed.toString().replace(`${place} `, ""),
  reseal: (sealed) =>
    sealed.toString().endsWith("older") ? Buffer.from(sealed.toString().replace("older", "newer")) : null,
};

/** A tenant whose refresh token is 1, at a marketplace that takes each token once. */
async function openWithTokens() {
  const metrics = (opened = await openMetrics());
  await metrics.putTenant(ada, { mercadolivre: { userId: 7, refreshToken: "x" } });
  await metrics.database.execute("update tenants set refresh_token = $1", [
    sealer.seal("1", `tenants/${ada}/refresh-token`),
  ]);
  const spent: string[] = [];
  const setting: TokenSetting = {
    database: metrics.database,
    sealer,
    async refresh(refreshToken) {
      if (spent.includes(refreshToken)) throw new Error("invalid_grant");
      spent.push(refreshToken);
      const next = Number(refreshToken) + 1;
      return { accessToken: `access ${next}`, refreshToken: String(next), seconds: 21_600 };
    },
  };
  return { metrics, setting, spent };
}

test("of many who ask at once, one spends the refresh token and all have the same access token", async () => {
  const { setting, spent } = await openWithTokens();
  const tokens = await Promise.all(
    Array.from({ length: 8 }, () => accessTokenOf(setting, { tenantId: ada, refused: null })),
  );
  expect(new Set(tokens)).toEqual(new Set(["access 2"]));
  expect(spent).toEqual(["1"]);
});

test("of many whose token was refused at once, one brings a new one", async () => {
  const { setting, spent } = await openWithTokens();
  const refused = await accessTokenOf(setting, { tenantId: ada, refused: null });
  const tokens = await Promise.all(
    Array.from({ length: 8 }, () => accessTokenOf(setting, { tenantId: ada, refused })),
  );
  expect(new Set(tokens)).toEqual(new Set(["access 3"]));
  expect(spent).toEqual(["1", "2"]);
});

test("an access token is used until shortly before it ends", async () => {
  const { metrics, setting, spent } = await openWithTokens();
  const token = (): Promise<string> => accessTokenOf(setting, { tenantId: ada, refused: null });
  await token();
  await metrics.clock.advance({ seconds: 21_539 });
  expect(await token()).toBe("access 2");
  await metrics.clock.advance({ seconds: 1 });
  expect(await token()).toBe("access 3");
  expect(spent).toEqual(["1", "2"]);
});

test("a refresh that fails leaves the stored token as it was", async () => {
  const { metrics, setting } = await openWithTokens();
  const before = await metrics.database.execute("select refresh_token, access_token from tenants");
  const failing = { ...setting, refresh: () => Promise.reject(new Error("away")) };
  await expect(accessTokenOf(failing, { tenantId: ada, refused: null })).rejects.toThrow("away");
  expect(await metrics.database.execute("select refresh_token, access_token from tenants")).toEqual(before);
});

test("tokens that are sealed for an older key are sealed for the newest one, each once", async () => {
  const { metrics } = await openWithTokens();
  await metrics.database.execute("update tenants set refresh_token = $1, access_token = $2", [
    Buffer.from("older"),
    Buffer.from("current"),
  ]);
  expect(await resealTokens(metrics.database, sealer)).toBe(1);
  expect(await resealTokens(metrics.database, sealer)).toBe(0);
  expect(await metrics.database.execute("select refresh_token, access_token from tenants")).toEqual([
    { refresh_token: Buffer.from("newer"), access_token: Buffer.from("current") },
  ]);
});
