// Writes a topology as Terraform's resources of the AWS provider.
import { commentLines, headLines } from "./comments.ts";
import { body, type Block } from "./terraform/block.ts";
import { quoted, snake } from "./terraform/expression.ts";
import { blocksOf } from "./terraform/resource-blocks.ts";
import type { Parameter, Topology } from "./topology.ts";

export function writeTerraform(topology: Topology): string {
  const { parameters, resources } = topology;
  return `${[
    ...commentLines(headLines("terraform", topology)),
    "",
    ...providers,
    ...parameters.flatMap((parameter) => ["", ...variableLines(parameter)]),
    ...resources.flatMap((resource) =>
      blocksOf(resource).flatMap((block, index) => [
        "",
        ...(index === 0 ? commentLines(resource.notes) : []),
        ...lines(block),
      ]),
    ),
  ].join("\n")}\n`;
}

const providers = [
  "terraform {",
  "  required_providers {",
  "    aws = {",
  '      source  = "hashicorp/aws"',
  '      version = ">= 6.14"',
  "    }",
  "  }",
  "}",
  "",
  'data "aws_caller_identity" "current" {}',
  "",
  'data "aws_region" "current" {}',
];

const variableLines = ({ name, secret, says, fallback }: Parameter): readonly string[] => {
  const attributes: (readonly [string, string])[] = [
    ["type", "string"],
    ["description", quoted(says)],
    ...(secret ? [["sensitive", "true"] as const] : []),
    ...(fallback === null ? [] : [["default", quoted(fallback)] as const]),
  ];
  return lines({ head: `variable "${snake(name)}"`, attributes, blocks: [] });
};

const lines = (block: Block): readonly string[] => [`${block.head} {`, ...body(block, "  "), "}"];
