// What a sealed access token is bound to: its connection, and never in that one's own place.
import type { SecretPlace } from "../../secret/seal.ts";

export const tokenPlace = ({ tenant, id, version }: SecretPlace): SecretPlace => ({
  tenant,
  id: `${id} token`,
  version,
});
