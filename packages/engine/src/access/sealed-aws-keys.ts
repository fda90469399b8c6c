// The secrets of AWS keys, for their keys to be looked at and replaced.
import { pagesOf, type SealedSecrets } from "../connection/sealed-secrets.ts";
import { awsKeyPlace } from "./aws-key-place.ts";
import { developmentKeyId } from "./development-key-id.ts";
import { listSealedAwsKeys } from "./list-sealed-aws-keys.sql.ts";
import { rewrapAwsKeys } from "./rewrap-aws-keys.sql.ts";

export const sealedAwsKeys = {
  pages: (queryable) => pagesOf(queryable, listSealedAwsKeys),
  place: awsKeyPlace,
  replace: async (queryable, rewrapped) => (await queryable.query(rewrapAwsKeys, rewrapped)).length,
} satisfies SealedSecrets;

/** Those that somebody would miss: the key of development is made anew where it does not open. */
export const lastingAwsKeys: Pick<SealedSecrets, "pages"> = {
  async *pages(queryable) {
    for await (const rows of sealedAwsKeys.pages(queryable))
      yield rows.filter(({ id }) => id !== developmentKeyId);
  },
};
