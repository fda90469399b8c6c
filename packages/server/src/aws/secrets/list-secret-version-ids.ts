// ListSecretVersionIds: lists the versions of a secret with their labels.
import { listSecretVersions } from "@punctual/engine";
import { awsOperation, type AwsCaller } from "../aws-operation.ts";
import { secrets } from "../services/secrets.ts";
import { flag, instant, list, structure, text } from "../shape/shape.ts";
import { connectionSecretOf, type ConnectionSecret } from "./connection-secret.ts";
import { secretArn, secretNameOf } from "./secret-arn.ts";
import { maxResults, named, nextToken, secretId } from "./secret-shape.ts";
import { inSecretsWords } from "./secrets-words.ts";

/** Of the list when MaxResults is absent [inferred]. */
const defaultMaxResults = 100;

export const listSecretVersionIds = awsOperation({
  service: secrets,
  name: "ListSecretVersionIds",
  role: "viewer",
  input: structure({
    SecretId: secretId(),
    MaxResults: maxResults(),
    NextToken: nextToken(),
    IncludeDeprecated: flag(),
  }),
  output: structure({
    ...named,
    Versions: list(
      structure({
        VersionId: text(),
        VersionStages: list(text()),
        LastAccessedDate: instant(),
        CreatedDate: instant(),
      }),
    ),
    NextToken: text(),
  }),
  async handle({ engine, caller, input }) {
    const { SecretId, MaxResults = defaultMaxResults, NextToken = null, IncludeDeprecated = false } = input;
    const name = secretNameOf(caller, SecretId);
    const owned = await connectionSecretOf({ engine, caller }, name);
    if (owned !== null) return versionOfConnection(caller, owned);
    const { secret, items, nextCursor } = await inSecretsWords({ secretId: SecretId }, () =>
      listSecretVersions(engine, caller.principal, {
        ...name,
        limit: MaxResults,
        cursor: NextToken,
        withUnlabelled: IncludeDeprecated,
      }),
    );
    const Versions = items.map(({ version, labels, createdAt, accessedAt }) => ({
      VersionId: version,
      VersionStages: labels,
      CreatedDate: createdAt,
      LastAccessedDate: accessedAt ?? undefined,
    }));
    const answered = { ARN: secretArn(caller, secret), Name: secret.name };
    return { ...answered, Versions, NextToken: nextCursor ?? undefined };
  },
});

const versionOfConnection = (caller: AwsCaller, { secret, version, connection }: ConnectionSecret) => ({
  ARN: secretArn(caller, secret),
  Name: secret.name,
  Versions: [
    { VersionId: version, VersionStages: secret.labels[version], CreatedDate: connection.updatedAt },
  ],
});
