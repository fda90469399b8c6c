// ListMetrics: lists the metrics that there are, with their dimensions.
import { awsOperation } from "../aws-operation.ts";
import { readToken } from "../page-token.ts";
import { cloudwatch } from "../services/cloudwatch.ts";
import { tokenAt } from "../token-at.ts";
import { flag, list, oneOf, required, structure, text } from "../shape/shape.ts";
import { dimensions, metricName, namespace } from "./alarm-shape.ts";
import { fitsFilter, metricsOf } from "./metrics-of.ts";
import { kindsOf, readPlaces, type PlaceKind } from "./metric-places.ts";

const placesPerPage = 25;

export const listMetrics = awsOperation({
  service: cloudwatch,
  name: "ListMetrics",
  role: "viewer",
  input: structure({
    Namespace: namespace(),
    MetricName: metricName(),
    Dimensions: list(
      structure({ Name: required(text({ min: 1, max: 255 })), Value: text({ min: 1, max: 1024 }) }),
      { max: 10 },
    ),
    NextToken: text(),
    RecentlyActive: oneOf(["PT3H"]),
    IncludeLinkedAccounts: flag(),
    OwningAccount: text({ min: 1, max: 255 }),
  }),
  output: structure({
    Metrics: list(structure({ Namespace: text(), MetricName: text(), Dimensions: dimensions() })),
    NextToken: text(),
  }),
  async handle({ engine, caller, input: { NextToken, ...filter } }) {
    const { Namespace, MetricName } = filter;
    const listed = {
      service: cloudwatch,
      action: "ListMetrics",
      tenant: caller.principal.tenant,
      filter: { region: caller.region, Namespace, MetricName, Dimensions: filter.Dimensions },
    };
    const [kind = null, after = ""] = readToken(NextToken, listed) ?? [];
    const kinds = kindsOf(filter);
    const at =
      kind === null
        ? 0
        : Math.max(
            0,
            kinds.findIndex((one) => one === kind),
          );
    const now = kinds[at];
    if (now === undefined) return { Metrics: [] };
    const places = await readPlaces(
      { engine, principal: caller.principal },
      { kind: now, after: after === "" ? null : after, limit: placesPerPage },
    );
    const next = nextOf(kinds, { at, after: places.next });
    const found = places.items.flatMap((place) => metricsOf(now, place));
    return {
      Metrics: found.filter((metric) => fitsFilter(metric, filter)),
      NextToken: next === null ? undefined : tokenAt([next.kind, next.after], listed),
    };
  },
});

function nextOf(
  kinds: readonly PlaceKind[],
  { at, after }: { readonly at: number; readonly after: string | null },
): { readonly kind: PlaceKind; readonly after: string } | null {
  const [here, following] = [kinds[at], kinds[at + 1]];
  if (after !== null && here !== undefined) return { kind: here, after };
  return following === undefined ? null : { kind: following, after: "" };
}
