// Calls an API destination once, outside any run and beside its limits, and says what came of it.
import { Group, Text, TextInput } from "@mantine/core";
import type { ApiDestination, DeliveryTrial } from "@punctual/client";
import { useState } from "react";
import { api } from "../../../api/api.ts";
import { draftOf, readInput } from "../../../parts/input-draft.ts";
import { Dialog } from "../../../ui/dialog.tsx";
import { DialogForm } from "../../../ui/dialog-form.tsx";
import type { DialogState } from "../../../ui/use-dialog.ts";
import { BodyField } from "../trial/body-field.tsx";
import { TrialOutcome } from "../trial/trial-outcome.tsx";

export function TestDestinationDialog({ about, opened, onClose }: DialogState<ApiDestination>) {
  return (
    <Dialog opened={opened} onClose={onClose} title={`Test ${about?.name ?? ""}`} staysOpen>
      {about === null ? null : <TestForm destination={about} onClose={onClose} />}
    </Dialog>
  );
}

interface TestFormProps {
  readonly destination: ApiDestination;
  readonly onClose: () => void;
}

function TestForm({ destination: { name, url, method, connection }, onClose }: TestFormProps) {
  const [pathParameters, setParameters] = useState(() =>
    url
      .split("*")
      .slice(1)
      .map(() => ""),
  );
  const [input, setInput] = useState(draftOf(undefined));
  const [trial, setTrial] = useState<DeliveryTrial | null>(null);
  const read = readInput(input);
  const send = async (): Promise<void> => {
    setTrial(null);
    const body = read.isRight && read.input !== undefined ? { input: read.input } : {};
    const params = { path: { name } };
    setTrial(
      await api.POST("/api/v1/api-destinations/{name}:test", { params, body: { ...body, pathParameters } }),
    );
  };
  return (
    <DialogForm
      verb="Send"
      fields={[]}
      isReady={read.isRight}
      onSubmit={send}
      onCancel={onClose}
      cancelVerb="Close"
    >
      <Text size="sm" style={{ overflowWrap: "anywhere" }}>
        One request goes to {method} {url}
        {connection === null ? ", without credentials." : `, with the credentials of ${connection}.`}
      </Text>
      {pathParameters.length === 0 ? null : (
        <Group grow>
          {pathParameters.map((value, index) => (
            <TextInput
              key={index}
              label={`In place of * ${index + 1}`}
              required
              value={value}
              onChange={({ currentTarget }) => setParameters(pathParameters.with(index, currentTarget.value))}
            />
          ))}
        </Group>
      )}
      <BodyField label="Input (JSON)" draft={input} onChange={setInput} />
      {trial === null ? null : <TrialOutcome trial={trial} />}
    </DialogForm>
  );
}
