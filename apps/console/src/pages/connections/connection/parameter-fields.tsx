// What a connection sends beside its secret; most need none of it.
import { Button, Collapse, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { ChevronDown, ChevronRight } from "lucide-react";
import { useFieldProblem } from "../../../ui/field-problem.ts";
import { PairRows } from "../../../ui/pair-rows.tsx";
import type { ConnectionDraft, DraftProps } from "./connection-draft.ts";

type Parameters = "headers" | "query" | "body" | "tokenHeaders" | "tokenQuery" | "tokenBody";

const ofRequests = [
  ["headers", "Headers of every request", "header"],
  ["query", "Query of every request", "parameter"],
  ["body", "Fields of every JSON body", "field"],
] as const;

const ofTokenRequests = [
  ["tokenHeaders", "Headers of the token request", "header"],
  ["tokenQuery", "Query of the token request", "parameter"],
  ["tokenBody", "Form of the token request", "field"],
] as const;

export function ParameterFields({ draft, change }: DraftProps) {
  const shown = draft.kind === "oauth-client-credentials" ? [...ofRequests, ...ofTokenRequests] : ofRequests;
  const [isOpen, { toggle }] = useDisclosure(shown.some(([name]) => draft[name].length > 0));
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <div>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        aria-expanded={isOpen}
        leftSection={<Icon size={14} aria-hidden />}
        onClick={toggle}
      >
        Also sent
      </Button>
      <Collapse expanded={isOpen}>
        <Stack mt="xs">
          <Text size="xs" c="dimmed">
            These are shown to whoever may see the connection: no secret belongs here.
          </Text>
          {shown.map(([name, label, noun]) => (
            <ParameterRows key={name} {...{ name, label, noun, draft, change }} />
          ))}
        </Stack>
      </Collapse>
    </div>
  );
}

interface ParameterRowsProps extends DraftProps {
  readonly name: Parameters;
  readonly label: string;
  readonly noun: string;
}

const ParameterRows = ({ name, label, noun, draft, change }: ParameterRowsProps) => (
  <PairRows
    place={{ error: useFieldProblem(name) }}
    label={label}
    noun={noun}
    pairs={draft[name]}
    onChange={(pairs) => change(named(name, pairs))}
  />
);

const named = (name: Parameters, pairs: ConnectionDraft[Parameters]): Partial<ConnectionDraft> => ({
  [name]: pairs,
});
