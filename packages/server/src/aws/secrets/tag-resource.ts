// TagResource: gives a secret tags beside those that it has, or in place of one.
import { updateStoredSecret } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { secrets } from "../services/secrets.ts";
import { required, structure } from "../shape/shape.ts";
import { changeableSecret } from "./changeable-secret.ts";
import { secretId, tags } from "./secret-shape.ts";
import { tagsOf } from "./secret-tags.ts";
import { inSecretsWords } from "./secrets-words.ts";

export const tagResource = awsOperation({
  service: secrets,
  name: "TagResource",
  role: "operator",
  input: structure({ SecretId: secretId(), Tags: required(tags()) }),
  output: null,
  async handle({ engine, caller, input: { SecretId, Tags } }) {
    await inSecretsWords({ secretId: SecretId }, () =>
      updateStoredSecret(engine, caller.principal, {
        ...changeableSecret(caller, SecretId),
        tags: tagsOf(Tags),
      }),
    );
  },
});
