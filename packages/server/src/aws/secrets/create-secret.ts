// CreateSecret: keeps a secret, with its first version where a value comes with it.
import { createStoredSecret } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { secrets } from "../services/secrets.ts";
import { anything, list, required, structure, text } from "../shape/shape.ts";
import { refuseOwned } from "./changeable-secret.ts";
import { newVersion } from "./new-version.ts";
import { otherFacts } from "./other-facts.ts";
import { secretArn } from "./secret-arn.ts";
import { description, kmsKeyId, named, secretBinary, secretString, tags, versionId } from "./secret-shape.ts";
import { tagsOf } from "./secret-tags.ts";
import { inSecretsWords } from "./secrets-words.ts";

export const createSecret = awsOperation({
  service: secrets,
  name: "CreateSecret",
  role: "operator",
  input: structure({
    Name: required(text({ min: 1, max: 512 })),
    ClientRequestToken: versionId(),
    Description: description(),
    KmsKeyId: kmsKeyId(),
    SecretString: secretString(),
    SecretBinary: secretBinary(),
    Tags: tags(),
    Type: text({ max: 256 }),
    AddReplicaRegions: list(anything()),
  }),
  output: structure({ ...named, VersionId: text() }),
  async handle({ engine, caller, input }) {
    const { Name: name, Description: described = null, Tags } = input;
    refuseName(name);
    refuseOwned(name);
    refuseReplicas(input.AddReplicaRegions);
    const first = newVersion(input);
    const { region, principal } = caller;
    const facts = { description: described, other: otherFacts(input), tags: tagsOf(Tags) };
    const secret = await inSecretsWords({ secretId: name, version: first?.version, creates: true }, () =>
      createStoredSecret(engine, principal, { region, name, ...facts, first }),
    );
    return { ARN: secretArn(caller, secret), Name: secret.name, VersionId: first?.version };
  },
});

function refuseName(name: string): void {
  if (/^[A-Za-z0-9/_+=.@!-]+$/.test(name)) return;
  throw secrets.problem(
    "ValidationException",
    "Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!",
  );
}

function refuseReplicas(regions: readonly unknown[] | undefined): void {
  if (regions === undefined || regions.length === 0) return;
  throw secrets.problem(
    "InvalidParameterException",
    "Expected no AddReplicaRegions, got some. Punctual keeps a secret in the region that it is made in.",
  );
}
