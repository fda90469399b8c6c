// The queries of one call, each answered once, whichever of the others calculate with it.
import { MathFault } from "./metric-math/math-expression.ts";
import { evaluateMath } from "./metric-math/evaluate-math.ts";
import type { MathValue, Series } from "./metric-math/math-value.ts";
import { parseMath } from "./metric-math/parse-math.ts";

export interface MetricQuery {
  readonly Id: string;
  readonly Expression?: string | undefined;
}

/** Of queries that read a metric; `read` is asked once for each. */
export type ReadSeries<Query> = (query: Query) => Promise<Series>;

/** Throws MathFault: on an id that there is not, on one that is there twice, on queries that wait for each other. */
export function metricQueries<Query extends MetricQuery>(
  queries: readonly Query[],
  read: ReadSeries<Query>,
): (query: Query) => Promise<MathValue> {
  const byId = new Map(queries.map((query) => [query.Id, query]));
  if (byId.size < queries.length) throw new MathFault("two queries have the same Id");
  const answers = new Map<string, MathValue>();
  const answer = async (query: Query, waiting: readonly string[]): Promise<MathValue> => {
    const known = answers.get(query.Id);
    if (known !== undefined) return known;
    if (waiting.includes(query.Id)) throw new MathFault(`'${query.Id}' is calculated with itself`);
    const value = await resolve(query, [...waiting, query.Id]);
    answers.set(query.Id, value);
    return value;
  };
  const resolve = (query: Query, waiting: readonly string[]): Promise<MathValue> =>
    query.Expression === undefined
      ? read(query)
      : evaluateMath(parseMath(query.Expression), {
          result: async (id) => answer(named(byId, id), waiting),
          metrics: (part) => seriesWith(part, waiting),
        });
  const seriesWith = async (part: string, waiting: readonly string[]): Promise<readonly Series[]> => {
    const series: Series[] = [];
    for (const query of queries.filter(({ Id, Expression }) => Expression === undefined && Id.includes(part)))
      series.push(...listed(await answer(query, waiting)));
    return series;
  };
  return (query) => answer(query, []);
}

function named<Query>(byId: ReadonlyMap<string, Query>, id: string): Query {
  const query = byId.get(id);
  if (query !== undefined) return query;
  throw new MathFault(`there is no query '${id}'`);
}

/** Throws MathFault for a number, which is a value at no time. */
export function listed(value: MathValue): readonly Series[] {
  if (typeof value === "number") throw new MathFault("the result is a number, and no series of numbers");
  return "points" in value ? [value] : value;
}
