// What a schedule calls, fact by fact.
import { Code, Stack, Text } from "@mantine/core";
import type { Schedule } from "@punctual/client";
import type { ReactNode } from "react";
import { TextLink } from "../ui/text-link.tsx";
import { targetWords } from "./target-words.ts";

type Fact = readonly [name: string, value: ReactNode];
type Target = Schedule["target"];

export function targetFacts(target: Target): readonly Fact[] {
  const what: Fact = ["Target", targetWords(target)];
  switch (target.kind) {
    case "http":
      return [
        what,
        ["Connection", target.connection === null ? "none" : <ConnectionLink name={target.connection} />],
        ["Headers", <Pairs key="headers" pairs={target.headers} />],
        ["Waits for the answer", `${target.timeoutSeconds} s`],
      ];
    case "api-destination":
      return [
        what,
        ["Path parameters", target.pathParameters.length === 0 ? null : target.pathParameters.join(", ")],
        ["Query", Object.keys(target.query).length === 0 ? null : <Pairs key="query" pairs={target.query} />],
        ["Headers", <Pairs key="headers" pairs={target.headers} />],
      ];
    default:
      return [what];
  }
}

const ConnectionLink = ({ name }: { readonly name: string }) => <TextLink to="/connections">{name}</TextLink>;

function Pairs({ pairs }: { readonly pairs: Readonly<Record<string, string>> }) {
  const entries = Object.entries(pairs);
  if (entries.length === 0)
    return (
      <Text span inherit c="dimmed">
        none
      </Text>
    );
  return (
    <Stack gap={2}>
      {entries.map(([name, value]) => (
        <Code key={name}>{`${name}: ${value}`}</Code>
      ))}
    </Stack>
  );
}
