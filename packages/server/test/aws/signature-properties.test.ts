// Whatever a client signs is accepted, and with one byte changed it is not; signed by the signer of the AWS SDK.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { SignedRequest } from "../../src/aws/signature/signed-request.ts";
import {
  faultOf,
  presigned,
  signed,
  verify,
  withHeader,
  headerOf,
  type Unsigned,
} from "./signature-bench.ts";

const letters = [..."abcXYZ019-_.~:/@!$&'()*+,;= %é日#?"];
const text = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 12 });
const segment = text
  .map((plain) => encodeURIComponent(plain).replaceAll(/[!'()*]/g, percent))
  .filter((encoded) => encoded !== "." && encoded !== "..");
const percent = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
const headerValue = fc.string({ unit: fc.constantFrom(..."abcXYZ019-_./;=, \t"), maxLength: 20 });
const headerName = fc.stringMatching(/^(x-amz-|x-|my-)[a-z0-9]{1,8}$/).filter((name) => !known.has(name));
const known = new Set(["x-amz-date", "x-amz-content-sha256", "x-amz-security-token"]);

const unsigned: fc.Arbitrary<Unsigned> = fc.record({
  method: fc.constantFrom("GET", "POST", "PUT", "DELETE"),
  path: fc.array(segment, { maxLength: 4 }).map((segments) => `/${segments.join("/")}`),
  query: fc.dictionary(
    text.filter((name) => !name.toLowerCase().startsWith("x-amz-")),
    fc.oneof(text, fc.array(text, { minLength: 1, maxLength: 3 })),
    { maxKeys: 4 },
  ),
  headers: fc.dictionary(headerName, headerValue, { maxKeys: 4 }),
  body: fc.string({ unit: "binary", maxLength: 60 }),
  region: fc.stringMatching(/^[a-z0-9-]{1,12}$/),
  service: fc.stringMatching(/^[a-z]{1,12}$/),
  sendsHash: fc.boolean(),
});

test("row 16: what the signer of the AWS SDK signs is accepted, whatever path, query, headers and body", async () => {
  await fc.assert(
    fc.asyncProperty(unsigned, async (request) => {
      const { region, service } = request;
      expect(await verify(await signed(request))).toMatchObject({ kind: "good", region, service });
    }),
    { numRuns: 500 },
  );
});

test("row 18: what it presigns is accepted as well", async () => {
  await fc.assert(
    fc.asyncProperty(unsigned, async ({ headers: _headers, ...request }) => {
      const url = await presigned({ ...request, method: "GET", body: "" });
      expect(faultOf(await verify(url))).toBe("none");
    }),
    { numRuns: 300 },
  );
});

/** Of no blanks, which are folded, and with an encoding in which each text has one form only. */
const strict: fc.Arbitrary<Unsigned> = fc.record({
  method: fc.constantFrom("GET", "POST"),
  path: fc.stringMatching(/^(\/[a-z0-9]{1,6}){1,3}$/),
  query: fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), fc.stringMatching(/^[a-z0-9]{1,4}$/), {
    maxKeys: 3,
  }),
  headers: fc.dictionary(headerName, fc.stringMatching(/^[a-z0-9]{1,8}$/), { maxKeys: 3 }),
  body: fc.string({ unit: "binary-ascii", maxLength: 40 }),
  sendsHash: fc.boolean(),
});

const change = fc.record({ at: fc.nat(), to: fc.integer({ min: 33, max: 126 }) });
type Change = { readonly at: number; readonly to: number };

/** One byte that is not what it was; null where it is. */
function changedText(given: string, { at, to }: Change): string | null {
  if (given === "") return null;
  const place = at % given.length;
  const changed = `${given.slice(0, place)}${String.fromCharCode(to)}${given.slice(place + 1)}`;
  return changed === given ? null : changed;
}

const everywhere: Readonly<Record<string, (request: SignedRequest, change: Change) => SignedRequest | null>> =
  {
    method: (request, by) => changedIn(changedText(request.method, by), (method) => ({ ...request, method })),
    url: (request, by) => changedIn(changedText(request.rawUrl, by), (rawUrl) => ({ ...request, rawUrl })),
    body: (request, by) =>
      changedIn(changedText(request.body.toString("latin1"), by), (body) => ({
        ...request,
        body: Buffer.from(body, "latin1"),
      })),
    authorization: (request, by) =>
      changedIn(changedText(headerOf(request, "authorization"), by), (value) =>
        withHeader(request, "authorization", value),
      ),
    "signed header": (request, by) => {
      const names = /SignedHeaders=([^,]+)/.exec(headerOf(request, "authorization"))?.[1]?.split(";") ?? [];
      const name = names[by.at % names.length] ?? "host";
      return changedIn(changedText(headerOf(request, name), by), (value) => withHeader(request, name, value));
    },
  };

const changedIn = <T>(changed: string | null, make: (changed: string) => T): T | null =>
  changed === null ? null : make(changed);

test.each(Object.keys(everywhere))(
  "row 16: with one byte of its %s changed a request is refused",
  async (where) => {
    await fc.assert(
      fc.asyncProperty(strict, change, async (request, by) => {
        const changed = everywhere[where]?.(await signed(request), by) ?? null;
        fc.pre(changed !== null);
        expect(changed === null ? "unchanged" : faultOf(await verify(changed))).not.toBe("none");
      }),
      { numRuns: 400 },
    );
  },
);
