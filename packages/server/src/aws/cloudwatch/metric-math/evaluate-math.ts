// Calculates an expression of metric math with the results of other queries.
import { MathFault, type MathExpression, type Operator } from "./math-expression.ts";
import { mathFunctions } from "./math-functions.ts";
import { combined, isList, isSeries, mapValue, type MathValue, type Series } from "./math-value.ts";

export interface MathResults {
  /** Throws MathFault where there is none of that id. */
  result(id: string): Promise<MathValue>;
  /** Of the queries that read a metric and calculate nothing; those alone in whose id the text is. */
  metrics(part: string): Promise<readonly Series[]>;
}

const truth = (holds: boolean): number => (holds ? 1 : 0);

const operations: Readonly<Record<Operator, (left: number, right: number) => number>> = {
  OR: (left, right) => truth(left !== 0 || right !== 0),
  AND: (left, right) => truth(left !== 0 && right !== 0),
  ">": (left, right) => truth(left > right),
  ">=": (left, right) => truth(left >= right),
  "<": (left, right) => truth(left < right),
  "<=": (left, right) => truth(left <= right),
  "==": (left, right) => truth(left === right),
  "!=": (left, right) => truth(left !== right),
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => left / right,
  "^": (left, right) => left ** right,
};

/** Throws MathFault. */
export async function evaluateMath(expression: MathExpression, results: MathResults): Promise<MathValue> {
  switch (expression.kind) {
    case "number":
      return expression.value;
    case "text":
      throw new MathFault(`'${expression.value}' is no number and no metric`);
    case "result":
      return results.result(expression.id);
    case "list":
      return listOf(await all(expression.items, results));
    case "negated":
      return mapValue(await evaluateMath(expression.operand, results), (value) => -value);
    case "operation": {
      const { left, right, operator } = expression;
      const [one, other] = [await evaluateMath(left, results), await evaluateMath(right, results)];
      return combined(one, other, operations[operator]);
    }
    case "call":
      return call(expression, results);
  }
}

async function call(
  { name, given }: Extract<MathExpression, { kind: "call" }>,
  results: MathResults,
): Promise<MathValue> {
  if (name === "METRICS") return results.metrics(textOf(given));
  if (name === "FILL" && isRepeat(given)) return repeated(await all(given.slice(0, 1), results));
  const known = Object.hasOwn(mathFunctions, name) ? mathFunctions[name] : undefined;
  if (known === undefined) throw new MathFault(`there is no function ${name} here`);
  return known(await all(given, results));
}

async function all(
  expressions: readonly MathExpression[],
  results: MathResults,
): Promise<readonly MathValue[]> {
  const values: MathValue[] = [];
  for (const one of expressions) values.push(await evaluateMath(one, results));
  return values;
}

const textOf = ([part]: readonly MathExpression[]): string => (part?.kind === "text" ? part.value : "");

const isRepeat = ([, filling]: readonly MathExpression[]): boolean =>
  filling?.kind === "result" && filling.id === "REPEAT";

/** What is not there is what was there last. */
function repeated([value]: readonly MathValue[]): MathValue {
  if (value === undefined || typeof value === "number") throw new MathFault("FILL expects a metric");
  return isSeries(value) ? repeatedSeries(value) : value.map(repeatedSeries);
}

function repeatedSeries(series: Series): Series {
  const points = new Map<number, number>();
  let last: number | undefined;
  for (const at of series.grid) {
    last = series.points.get(at) ?? last;
    if (last !== undefined) points.set(at, last);
  }
  return { ...series, points };
}

function listOf(values: readonly MathValue[]): readonly Series[] {
  return values.flatMap((value) => {
    if (typeof value === "number") throw new MathFault("a list holds metrics alone");
    return isList(value) ? value : [value];
  });
}
