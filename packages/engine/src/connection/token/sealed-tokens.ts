// The access tokens of connections, for their keys to be looked at and replaced.
import { pagesOf, type SealedSecrets } from "../sealed-secrets.ts";
import { listSealedTokens } from "./list-sealed-tokens.sql.ts";
import { rewrapTokens } from "./rewrap-tokens.sql.ts";
import { tokenPlace } from "./token-place.ts";

export const sealedTokens: SealedSecrets = {
  pages: (queryable) => pagesOf(queryable, listSealedTokens),
  place: tokenPlace,
  replace: async (queryable, rewrapped) => (await queryable.query(rewrapTokens, rewrapped)).length,
};
