// How a schedule behaves when something is not as usual; closed while everything is by default.
import { Button, Stack, Text } from "@mantine/core";
import { ChevronDown, ChevronRight } from "lucide-react";
import { use, useId, useState } from "react";
import { Panel } from "../../../../ui/panel.tsx";
import type { PartProps } from "../draft/part-props.ts";
import { FormProblems } from "../draft/problem-places.ts";
import { hasPolicyProblem, isByDefault } from "./default-policies.ts";
import { Fields } from "../fields.tsx";
import { ClockFields } from "./clock-fields.tsx";
import { LimitFields } from "./limit-fields.tsx";
import { OverlapFields } from "./overlap-fields.tsx";
import { RetryFields } from "./retry-fields.tsx";

export function PoliciesPanel({ draft, change }: PartProps) {
  const id = useId();
  const problems = use(FormProblems);
  const [chosen, choose] = useState(() => !isByDefault(draft));
  const isOpen = chosen || hasPolicyProblem(problems);
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <Panel
      title="Policies"
      actions={
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<Icon size={14} aria-hidden />}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => choose(!isOpen)}
        >
          {isOpen ? "Hide policies" : "Show policies"}
        </Button>
      }
    >
      <div id={id}>
        {isOpen ? (
          <Fields>
            <Stack gap="lg">
              <RetryFields draft={draft} change={change} />
              <OverlapFields draft={draft} change={change} />
              <ClockFields draft={draft} change={change} />
              <LimitFields draft={draft} change={change} />
            </Stack>
          </Fields>
        ) : (
          <Text size="sm" c="dimmed">
            {isByDefault(draft)
              ? "All by default: 185 retries within a day, runs may overlap, the newest missed time is made up for."
              : "Some are not by default."}
          </Text>
        )}
      </div>
    </Panel>
  );
}
