// An expression of metric math, taken apart.

export type Operator = "OR" | "AND" | ">" | ">=" | "<" | "<=" | "==" | "!=" | "+" | "-" | "*" | "/" | "^";

export type MathExpression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  /** The result of another query. */
  | { readonly kind: "result"; readonly id: string }
  | { readonly kind: "list"; readonly items: readonly MathExpression[] }
  | { readonly kind: "negated"; readonly operand: MathExpression }
  | {
      readonly kind: "operation";
      readonly operator: Operator;
      readonly left: MathExpression;
      readonly right: MathExpression;
    }
  | { readonly kind: "call"; readonly name: string; readonly given: readonly MathExpression[] };

/** What is wrong with an expression, for whoever wrote it. */
export class MathFault extends Error {
  override readonly name = "MathFault";
}
