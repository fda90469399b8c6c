// Tells whether a tenant has a listing.
import type { Queryable } from "@punctual/database";
import { findListing } from "./find-listing.sql.ts";

export const isKnownListing = async (
  queryable: Queryable,
  listing: { readonly tenantId: string; readonly listingId: string },
): Promise<boolean> => (await queryable.query(findListing, listing))[0]?.known === true;
