// A block of Terraform's language, in the form that `terraform fmt` gives it.

export interface Block {
  /** `resource "aws_sqs_queue" "jobs"`, or just a name. */
  readonly head: string;
  /** Each with an expression, which may be of several lines. */
  readonly attributes: readonly (readonly [string, string])[];
  readonly blocks: readonly Block[];
}

export function body({ attributes, blocks }: Block, indent: string): readonly string[] {
  const short = attributes.filter(([, expression]) => !expression.includes("\n"));
  const long = attributes.filter(([, expression]) => expression.includes("\n"));
  const widest = Math.max(0, ...short.map(([name]) => name.length));
  const parts = [
    short.map(([name, expression]) => `${indent}${name.padEnd(widest)} = ${expression}`),
    ...long.map(([name, expression]) => indented(`${name} = ${expression}`, indent)),
    ...blocks.map((block) => [`${indent}${block.head} {`, ...body(block, `${indent}  `), `${indent}}`]),
  ];
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : ["", ...part]));
}

const indented = (text: string, indent: string): readonly string[] =>
  text.split("\n").map((line) => `${indent}${line}`);
