// GetSecretValue: reads the value of a secret's version, by its id, its label, or both.
import { readSecretValue, type ReadValue } from "@punctual/engine";
import { awsOperation, type AwsContext } from "../aws-operation.ts";
import { secrets } from "../services/secrets.ts";
import { bytes, instant, list, structure, text } from "../shape/shape.ts";
import { connectionSecretOf } from "./connection-secret.ts";
import { succession } from "./new-version.ts";
import { readConnectionValue } from "./read-connection-value.ts";
import { secretArn, secretNameOf } from "./secret-arn.ts";
import { named, secretId, versionId, versionStage } from "./secret-shape.ts";
import { inSecretsWords } from "./secrets-words.ts";

export const valueMembers = {
  ...named,
  VersionId: text(),
  SecretBinary: bytes(),
  SecretString: text(),
  VersionStages: list(text()),
  CreatedDate: instant(),
};

interface Wanted {
  readonly SecretId: string;
  readonly VersionId?: string | undefined;
  readonly VersionStage?: string | undefined;
}

export const getSecretValue = awsOperation({
  service: secrets,
  name: "GetSecretValue",
  // A value is no mere sight of what there is.
  role: "operator",
  input: structure({ SecretId: secretId(), VersionId: versionId(), VersionStage: versionStage() }),
  output: structure(valueMembers),
  handle: ({ engine, caller, input }) => readValue({ engine, caller }, input),
});

export async function readValue(
  { engine, caller }: Pick<AwsContext, "engine" | "caller">,
  { SecretId, VersionId: version, VersionStage: stage }: Wanted,
) {
  const label = stage ?? (version === undefined ? succession.current : undefined);
  const name = secretNameOf(caller, SecretId);
  const owned = await connectionSecretOf({ engine, caller }, name);
  if (owned !== null)
    return readConnectionValue({ engine, caller }, { ...owned, wanted: { version, label } });
  const read = await inSecretsWords({ secretId: SecretId, version, label }, () =>
    readSecretValue(engine, caller.principal, { ...name, version, label }),
  );
  return { ARN: secretArn(caller, read.secret), Name: read.secret.name, ...shownValue(read) };
}

const shownValue = ({ version, labels, value, createdAt }: ReadValue) => ({
  VersionId: version,
  SecretString: value.kind === "text" ? value.text : undefined,
  SecretBinary: value.kind === "bytes" ? Buffer.from(value.base64, "base64") : undefined,
  VersionStages: labels,
  CreatedDate: createdAt,
});
