// What the sealed secret of an AWS key is bound to: its tenant and key; it is never replaced, so it has one version.
import type { SecretPlace } from "../secret/seal.ts";

export const awsKeyPlace = ({ tenant, id }: Pick<SecretPlace, "tenant" | "id">): SecretPlace => ({
  tenant,
  id: `${id} aws key`,
  version: 1,
});
