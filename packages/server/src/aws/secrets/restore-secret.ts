// RestoreSecret: takes the mark of deletion from a secret.
import { restoreStoredSecret } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { secrets } from "../services/secrets.ts";
import { structure } from "../shape/shape.ts";
import { changeableSecret } from "./changeable-secret.ts";
import { secretArn } from "./secret-arn.ts";
import { named, secretId } from "./secret-shape.ts";
import { inSecretsWords } from "./secrets-words.ts";

export const restoreSecret = awsOperation({
  service: secrets,
  name: "RestoreSecret",
  role: "operator",
  input: structure({ SecretId: secretId() }),
  output: structure(named),
  async handle({ engine, caller, input: { SecretId } }) {
    const secret = await inSecretsWords({ secretId: SecretId }, () =>
      restoreStoredSecret(engine, caller.principal, changeableSecret(caller, SecretId)),
    );
    return { ARN: secretArn(caller, secret), Name: secret.name };
  },
});
