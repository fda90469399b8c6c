// ListSecrets: lists the secrets of a region by filters, without their values.
import { listStoredSecrets, type ListStoredSecrets, type StoredSecret } from "@punctual/engine";
import { awsOperation, type AwsCaller } from "../aws-operation.ts";
import { secrets } from "../services/secrets.ts";
import { flag, instant, list, map, oneOf, structure, text } from "../shape/shape.ts";
import { connectionSecrets } from "./connection-secret.ts";
import { secretArn } from "./secret-arn.ts";
import { filtersOf, filtersShape } from "./secret-filters.ts";
import { maxResults, nextToken, tags } from "./secret-shape.ts";
import { shownTags } from "./secret-tags.ts";

const sorts = {
  "created-date": "created",
  "last-accessed-date": "accessed",
  "last-changed-date": "changed",
  name: "name",
} as const satisfies Readonly<Record<string, ListStoredSecrets["sort"]>>;

export const factMembers = {
  ARN: text(),
  Name: text(),
  OwningService: text(),
  Type: text(),
  Description: text(),
  KmsKeyId: text(),
  LastChangedDate: instant(),
  LastAccessedDate: instant(),
  DeletedDate: instant(),
  CreatedDate: instant(),
  Tags: tags(),
};

/** Of the list when MaxResults is absent [inferred]. */
const defaultMaxResults = 100;

export const listSecrets = awsOperation({
  service: secrets,
  name: "ListSecrets",
  role: "viewer",
  input: structure({
    IncludePlannedDeletion: flag(),
    MaxResults: maxResults(),
    NextToken: nextToken(),
    Filters: filtersShape(),
    SortOrder: oneOf(["asc", "desc"]),
    SortBy: oneOf(["created-date", "last-accessed-date", "last-changed-date", "name"]),
  }),
  output: structure({
    SecretList: list(structure({ ...factMembers, SecretVersionsToStages: map(list(text())) })),
    NextToken: text(),
  }),
  async handle({ engine, caller, input }) {
    const { items, nextCursor } = await listStoredSecrets(engine, caller.principal, {
      region: caller.region,
      filters: filtersOf(input.Filters),
      sort: sorts[input.SortBy ?? "created-date"],
      // The newest first where nothing is said [inferred].
      descending: input.SortOrder !== "asc",
      connections: connectionSecrets,
      withMarked: input.IncludePlannedDeletion === true,
      limit: input.MaxResults ?? defaultMaxResults,
      cursor: input.NextToken ?? null,
    });
    const SecretList = items.map((secret) => ({
      ...shownFacts(caller, secret),
      SecretVersionsToStages: secret.labels,
    }));
    return { SecretList, NextToken: nextCursor ?? undefined };
  },
});

export const shownFacts = (caller: AwsCaller, secret: StoredSecret) => ({
  ARN: secretArn(caller, secret),
  Name: secret.name,
  OwningService: secret.owner ?? undefined,
  Type: secret.other.Type,
  Description: secret.description ?? undefined,
  KmsKeyId: secret.other.KmsKeyId,
  LastChangedDate: secret.changedAt,
  LastAccessedDate: secret.accessedAt ?? undefined,
  DeletedDate: secret.goneAt ?? undefined,
  CreatedDate: secret.createdAt,
  Tags: shownTags(secret),
});
