// Where an API destination is, with which credentials it is called, and how fast.
import { Group, NativeSelect, SimpleGrid, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { connectionNames } from "../../../parts/name-lists.ts";
import { NameSelect } from "../../../parts/name-select.tsx";
import { useFieldProblem } from "../../../ui/field-problem.ts";
import { NumberField } from "../../../ui/number-field.tsx";
import { methods } from "../../../parts/methods.ts";
import { defaultTimeoutSeconds, type ChangeDraft, type DestinationDraft } from "./destination-draft.ts";

interface DestinationFieldsProps {
  readonly draft: DestinationDraft;
  readonly change: ChangeDraft;
}

export function DestinationFields({ draft, change }: DestinationFieldsProps) {
  return (
    <>
      <AddressFields draft={draft} change={change} />
      <NameSelect
        label="Connection"
        description="Its credentials go with every request."
        placeholder="None"
        clearable
        clearButtonProps={{ "aria-label": "No connection" }}
        names={useQuery(connectionNames)}
        value={draft.connection}
        onChange={(connection) => change({ connection })}
        error={useFieldProblem("connection")}
      />
      <LimitFields draft={draft} change={change} />
    </>
  );
}

function AddressFields({ draft: { url, method }, change }: DestinationFieldsProps) {
  return (
    <Group align="flex-start" gap="sm">
      <NativeSelect
        label="Method"
        w={116}
        data={[...methods]}
        value={method}
        onChange={({ currentTarget: { value } }) =>
          change({ method: methods.find((one) => one === value) ?? method })
        }
        error={useFieldProblem("method")}
      />
      <TextInput
        label="URL"
        type="url"
        required
        flex="1 1 16rem"
        description="A * in its path is filled in by each schedule."
        inputWrapperOrder={["label", "input", "description", "error"]}
        placeholder="https://example.com/users/*/digest"
        autoComplete="off"
        maxLength={2_048}
        value={url}
        onChange={({ currentTarget }) => change({ url: currentTarget.value })}
        error={useFieldProblem("url")}
      />
    </Group>
  );
}

function LimitFields({ draft, change }: DestinationFieldsProps) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }}>
      <NumberField
        label="Requests a second"
        description="Over all nodes"
        placeholder="No limit"
        min={1}
        max={10_000}
        value={draft.rateLimitPerSecond}
        onChange={(rateLimitPerSecond) => change({ rateLimitPerSecond })}
        error={useFieldProblem("rateLimitPerSecond")}
      />
      <NumberField
        label="At once"
        description="Runs under way"
        placeholder="No limit"
        min={1}
        max={100_000}
        value={draft.concurrency}
        onChange={(concurrency) => change({ concurrency })}
        error={useFieldProblem("concurrency")}
      />
      <NumberField
        label="Timeout"
        description={`Default ${defaultTimeoutSeconds} s`}
        placeholder={`${defaultTimeoutSeconds} s`}
        suffix=" s"
        min={1}
        max={900}
        value={draft.timeoutSeconds}
        onChange={(timeoutSeconds) => change({ timeoutSeconds })}
        error={useFieldProblem("timeoutSeconds")}
      />
    </SimpleGrid>
  );
}
