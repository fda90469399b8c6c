// BatchGetSecretValue: reads the current values of several secrets, named or found by filters.
import { listStoredSecrets } from "@punctual/engine";
import { AwsProblem } from "../aws-problem.ts";
import { awsOperation, type AwsContext } from "../aws-operation.ts";
import { secrets } from "../services/secrets.ts";
import { list, structure, text } from "../shape/shape.ts";
import { connectionSecrets } from "./connection-secret.ts";
import { readValue, valueMembers } from "./get-secret-value.ts";
import { filtersOf, filtersShape, type GivenFilter } from "./secret-filters.ts";
import { maxResults, nextToken } from "./secret-shape.ts";

const mostValues = 20;

interface Wanted {
  readonly SecretIdList?: readonly string[] | undefined;
  readonly Filters?: readonly GivenFilter[] | undefined;
  readonly MaxResults?: number | undefined;
  readonly NextToken?: string | undefined;
}

type Asking = Pick<AwsContext, "engine" | "caller">;

export const batchGetSecretValue = awsOperation({
  service: secrets,
  name: "BatchGetSecretValue",
  role: "operator",
  input: structure({
    SecretIdList: list(text({ min: 1, max: 2048 }), { min: 1, max: mostValues }),
    Filters: filtersShape(),
    MaxResults: maxResults(mostValues),
    NextToken: nextToken(),
  }),
  output: structure({
    SecretValues: list(structure(valueMembers)),
    NextToken: text(),
    Errors: list(structure({ SecretId: text(), ErrorCode: text(), Message: text() })),
  }),
  async handle({ engine, caller, input }) {
    const { ids, next } = await wantedIds({ engine, caller }, input);
    const read = await Promise.all(ids.map((SecretId) => tryValue({ engine, caller }, SecretId)));
    return {
      SecretValues: read.flatMap(({ value }) => (value === null ? [] : [value])),
      Errors: read.flatMap(({ error }) => (error === null ? [] : [error])),
      NextToken: next ?? undefined,
    };
  },
});

async function wantedIds(
  { engine, caller }: Asking,
  { SecretIdList, Filters, MaxResults = mostValues, NextToken }: Wanted,
): Promise<{ readonly ids: readonly string[]; readonly next: string | null }> {
  if ((SecretIdList === undefined) === (Filters === undefined))
    throw secrets.problem(
      "InvalidParameterException",
      "Either 'SecretIdList' or 'Filters' must be provided, but not both.",
    );
  if (SecretIdList !== undefined) return { ids: SecretIdList, next: null };
  const { items, nextCursor } = await listStoredSecrets(engine, caller.principal, {
    region: caller.region,
    filters: filtersOf(Filters),
    sort: "created",
    descending: true,
    withMarked: false,
    connections: connectionSecrets,
    limit: MaxResults,
    cursor: NextToken ?? null,
  });
  return { ids: items.map(({ name }) => name), next: nextCursor };
}

async function tryValue(asking: Asking, SecretId: string) {
  try {
    return { value: await readValue(asking, { SecretId }), error: null };
  } catch (error) {
    if (!(error instanceof AwsProblem)) throw error;
    return { value: null, error: { SecretId, ErrorCode: error.code, Message: error.message } };
  }
}
