// A schedule expression's text read into its parsed form.
import { parseAt } from "./at.ts";
import { parseCron } from "./cron/parse-cron.ts";
import { ExpressionError } from "./errors.ts";
import type { ExpressionFault } from "./errors.ts";
import type { Dialect, ScheduleExpression } from "./expression.ts";
import { nearestOfAll } from "./nearest.ts";
import { parseRate } from "./rate.ts";

const LONGEST = 256;
// Letters such as ſ and ı turn into S and I in upper case, so a name could be spelled with what no one can see.
const FOREIGN = /[^\t -~]/u;
const CRONTAB = /^[-\d*,/?]+(?: +[-\w*,/?#]+){4,5}$/;

const fault = (
  code: "too-long" | "malformed" | "unknown-kind",
  details: Pick<ExpressionFault, "position" | "expected" | "got" | "remedy">,
): ExpressionError => new ExpressionError({ code, field: "expression", ...details });

const assertReadable = (text: string): void => {
  if (text.length > LONGEST)
    throw fault("too-long", {
      position: LONGEST,
      expected: `at most ${LONGEST} characters`,
      got: `${text.length} characters`,
      remedy: "Shorten it, for example with ranges and steps.",
    });
  const foreign = FOREIGN.exec(text);
  if (foreign !== null)
    throw fault("malformed", {
      position: foreign.index,
      expected: "in plain ASCII letters, digits and signs",
      got: foreign[0],
      remedy: "Type it anew on the keyboard.",
    });
};

const unknownKind = (text: string, word: string, kinds: readonly string[]): ExpressionError =>
  fault("unknown-kind", {
    position: 0,
    expected: kinds.map((kind) => `${kind}(…)`).join(" or "),
    got: text,
    remedy: CRONTAB.test(text)
      ? `Put it inside cron(…), with "?" in one of the two day fields; days of the week count from 1, Sunday.`
      : `Did you mean "${nearestOfAll(word.trim().slice(0, 20), kinds)}(…)"?`,
  });

/** What stands between the parentheses. */
const insideOf = (text: string, open: number): { readonly text: string; readonly position: number } => {
  const inside = text.slice(open + 1, -1);
  if (!text.endsWith(")"))
    throw fault("malformed", {
      position: text.lastIndexOf(")") < open ? text.length : text.lastIndexOf(")") + 1,
      expected: 'ended by ")"',
      got: text,
      remedy: 'Let ")" be the last character.',
    });
  if (inside.trim() !== inside)
    throw fault("malformed", {
      position: /^\s/.test(inside) ? open + 1 : open + 1 + inside.trimEnd().length,
      expected: "without blanks just inside its parentheses",
      got: text,
      remedy: "Remove the blanks.",
    });
  return { text: inside, position: open + 1 };
};

/** `dialect` defaults to "scheduler". Expressions that never fire are accepted. @throws ExpressionError */
export const parse = (text: string, options: { readonly dialect?: Dialect } = {}): ScheduleExpression => {
  const dialect = options.dialect ?? "scheduler";
  assertReadable(text);
  const open = text.indexOf("(");
  const word = open < 0 ? text : text.slice(0, open);
  const kinds = dialect === "rule" ? ["cron", "rate"] : ["cron", "rate", "at"];
  const kind = dialect === "rule" ? word : word.toLowerCase();
  if (open < 0 || !kinds.includes(kind)) throw unknownKind(text, word, kinds);
  const inside = insideOf(text, open);
  if (kind === "cron") return parseCron(text, inside, dialect);
  return kind === "rate" ? parseRate(text, inside, dialect) : parseAt(text, inside);
};
