// The values of stored secrets, for their keys to be looked at and replaced.
import { pagesOf, type SealedSecrets } from "../connection/sealed-secrets.ts";
import { listSealedSecretVersions } from "./list-sealed-secret-versions.sql.ts";
import { rewrapSecretVersions } from "./rewrap-secret-versions.sql.ts";
import { versionPlace } from "./secret-value.ts";

export const sealedSecretVersions = {
  pages: (queryable) => pagesOf(queryable, listSealedSecretVersions),
  place: versionPlace,
  replace: async (queryable, rewrapped) => (await queryable.query(rewrapSecretVersions, rewrapped)).length,
} satisfies SealedSecrets;
