// POST /api/v1/products/import: stores a file of products as it arrives, all of it or nothing.
import type { Database } from "@punctual/database";
import { defineRoute, problemResponse, requireRole, type Route } from "@punctual/jobs";
import { z } from "zod";
import { csvProducts } from "../import/csv-products.ts";
import { importProducts } from "../import/import-products.ts";
import { ImportRefused } from "../import/import-refused.ts";
import { ndjsonProducts } from "../import/ndjson-products.ts";
import type { Product } from "../product/product.ts";
import { problem } from "../problem.ts";

type Reader = (source: AsyncIterable<Buffer>) => AsyncIterable<readonly Product[]>;

const readers: Readonly<Record<string, Reader>> = {
  "text/csv": csvProducts,
  "application/x-ndjson": ndjsonProducts,
  "application/jsonl": ndjsonProducts,
};

export const importProductsRoute = (database: Database): Route =>
  defineRoute({
    method: "POST",
    path: "/api/v1/products/import",
    summary: "Store a file of products of many users: CSV or lines of JSON, of any size",
    guard: requireRole("operator"),
    streams: true,
    answers: { 200: z.object({ upserted: z.int() }) },
    async handle(request) {
      const read = readers[mediaType(request.headers["content-type"])];
      if (read === undefined) return problem("unsupported-media-type", request);
      try {
        const upserted = await importProducts(database, read(piecesOf(request.rawBody)));
        return { status: 200, headers: {}, body: { upserted } };
      } catch (error) {
        if (!(error instanceof ImportRefused)) throw error;
        return problemResponse({ code: "invalid-request", detail: error.message }, request);
      }
    },
  });

const mediaType = (contentType = ""): string => (contentType.split(";")[0] ?? "").trim().toLowerCase();

/** A host that has read the body already hands it over whole. */
async function* piecesOf(body: Buffer | AsyncIterable<Buffer> | null): AsyncGenerator<Buffer> {
  if (Buffer.isBuffer(body)) yield body;
  else if (body !== null) yield* body;
}
