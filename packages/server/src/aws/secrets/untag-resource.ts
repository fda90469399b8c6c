// UntagResource: takes tags from a secret; one that it has not is no fault.
import { updateStoredSecret } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { secrets } from "../services/secrets.ts";
import { list, required, structure, text } from "../shape/shape.ts";
import { changeableSecret } from "./changeable-secret.ts";
import { secretId } from "./secret-shape.ts";
import { inSecretsWords } from "./secrets-words.ts";

export const untagResource = awsOperation({
  service: secrets,
  name: "UntagResource",
  role: "operator",
  input: structure({ SecretId: secretId(), TagKeys: required(list(text({ min: 1, max: 128 }))) }),
  output: null,
  async handle({ engine, caller, input: { SecretId, TagKeys } }) {
    await inSecretsWords({ secretId: SecretId }, () =>
      updateStoredSecret(engine, caller.principal, {
        ...changeableSecret(caller, SecretId),
        untagged: TagKeys,
      }),
    );
  },
});
