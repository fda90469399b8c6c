// Reads an expression of metric math.
import { MathFault, type MathExpression, type Operator } from "./math-expression.ts";

/** The tightest last. */
const levels: readonly (readonly Operator[])[] = [
  ["OR"],
  ["AND"],
  [">", ">=", "<", "<=", "==", "!="],
  ["+", "-"],
  ["*", "/"],
];

/** Throws MathFault. */
export function parseMath(text: string): MathExpression {
  refuseDepth(text);
  const tokens = tokensOf(text);
  const expression = level(tokens, 0);
  const rest = tokens.next();
  if (rest !== undefined) throw unexpected(rest);
  return expression;
}

/** A reader that calls itself must not be led too deep. */
const mostOpen = 64;

function refuseDepth(text: string): void {
  let open = 0;
  for (const sign of text) {
    open += "([".includes(sign) ? 1 : ")]".includes(sign) ? -1 : 0;
    if (open > mostOpen) throw new MathFault("the expression is nested too deeply");
  }
}

interface Tokens {
  peek(): string | undefined;
  next(): string | undefined;
}

const token =
  /\s*(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+|[A-Za-z]\w*|"[^"]*"|'[^']*'|>=|<=|==|!=|&&|\|\||[-+*/^()<>,[\]])\s*/y;

function tokensOf(text: string): Tokens {
  const found: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const [, one] = token.exec(text) ?? [];
    if (one === undefined) throw unexpected(text.slice(at, at + 16));
    found.push(one === "&&" ? "AND" : one === "||" ? "OR" : one);
  }
  return { peek: () => found[0], next: () => found.shift() };
}

function level(tokens: Tokens, index: number): MathExpression {
  const operators = levels[index];
  if (operators === undefined) return unary(tokens);
  let left = level(tokens, index + 1);
  for (;;) {
    const operator = operators.find((one) => one === tokens.peek());
    if (operator === undefined) return left;
    tokens.next();
    left = { kind: "operation", operator, left, right: level(tokens, index + 1) };
  }
}

function unary(tokens: Tokens): MathExpression {
  if (tokens.peek() !== "-") return power(tokens);
  tokens.next();
  return { kind: "negated", operand: unary(tokens) };
}

/** From the right: what is raised is raised last. */
function power(tokens: Tokens): MathExpression {
  const left = atom(tokens);
  if (tokens.peek() !== "^") return left;
  tokens.next();
  return { kind: "operation", operator: "^", left, right: unary(tokens) };
}

function atom(tokens: Tokens): MathExpression {
  const one = tokens.next();
  if (one === undefined) throw new MathFault("the expression ends too early");
  if (/^[.\d]/.test(one)) return { kind: "number", value: Number(one) };
  if (/^["']/.test(one)) return { kind: "text", value: one.slice(1, -1) };
  if (one === "(") return closed(level(tokens, 0), tokens);
  if (one === "[") return { kind: "list", items: listed(tokens, "]") };
  if (!/^[A-Za-z]/.test(one)) throw unexpected(one);
  if (tokens.peek() !== "(") return { kind: "result", id: one };
  tokens.next();
  return { kind: "call", name: one.toUpperCase(), given: listed(tokens, ")") };
}

function closed(expression: MathExpression, tokens: Tokens): MathExpression {
  const end = tokens.next();
  if (end !== ")") throw unexpected(end);
  return expression;
}

function listed(tokens: Tokens, end: string): readonly MathExpression[] {
  const items: MathExpression[] = [];
  if (tokens.peek() === end) {
    tokens.next();
    return items;
  }
  for (;;) {
    items.push(level(tokens, 0));
    const after = tokens.next();
    if (after === end) return items;
    if (after !== ",") throw unexpected(after);
  }
}

const unexpected = (found: string | undefined): MathFault =>
  new MathFault(found === undefined ? "the expression ends too early" : `'${found}' is not expected there`);
