// The secrets of connections, for their keys to be looked at and replaced.
import { listSealedConnections } from "./list-sealed-connections.sql.ts";
import { rewrapConnections } from "./rewrap-connections.sql.ts";
import { pagesOf, type SealedSecrets } from "./sealed-secrets.ts";

export const sealedConnections: SealedSecrets = {
  pages: (queryable) => pagesOf(queryable, listSealedConnections),
  place: ({ tenant, id, version }) => ({ tenant, id, version }),
  replace: async (queryable, rewrapped) => (await queryable.query(rewrapConnections, rewrapped)).length,
};
