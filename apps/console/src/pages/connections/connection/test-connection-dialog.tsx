// Calls an address with a connection's credentials, outside any run, and says what came of it.
import { Group, NativeSelect, TextInput } from "@mantine/core";
import type { Connection, DeliveryTrial } from "@punctual/client";
import { useState } from "react";
import { api } from "../../../api/api.ts";
import { draftOf, readInput } from "../../../parts/input-draft.ts";
import { Dialog } from "../../../ui/dialog.tsx";
import { DialogForm } from "../../../ui/dialog-form.tsx";
import { useFieldProblem } from "../../../ui/field-problem.ts";
import type { DialogState } from "../../../ui/use-dialog.ts";
import { BodyField } from "../trial/body-field.tsx";
import { methods, type Method } from "../../../parts/methods.ts";
import { TrialOutcome } from "../trial/trial-outcome.tsx";

export function TestConnectionDialog({ about, opened, onClose }: DialogState<Connection>) {
  return (
    <Dialog opened={opened} onClose={onClose} title={`Test ${about?.name ?? ""}`} staysOpen>
      {about === null ? null : <TestForm connection={about} onClose={onClose} />}
    </Dialog>
  );
}

interface TestFormProps {
  readonly connection: Connection;
  readonly onClose: () => void;
}

function TestForm({ connection: { name }, onClose }: TestFormProps) {
  const [{ url, method }, setAddress] = useState<Address>({ url: "", method: "POST" });
  const [body, setBody] = useState(draftOf(undefined));
  const [trial, setTrial] = useState<DeliveryTrial | null>(null);
  const read = readInput(body);
  const send = async (): Promise<void> => {
    setTrial(null);
    const input = read.isRight ? read.input : undefined;
    setTrial(
      await api.POST("/api/v1/connections/{name}:test", {
        params: { path: { name } },
        body: { url: url.trim(), method, ...(input === undefined ? {} : { body: input }) },
      }),
    );
  };
  return (
    <DialogForm
      verb="Send"
      fields={["url", "method", "body"]}
      isReady={read.isRight}
      onSubmit={send}
      onCancel={onClose}
      cancelVerb="Close"
    >
      <AddressFields address={{ url, method }} onChange={setAddress} />
      <BodyField draft={body} onChange={setBody} />
      {trial === null ? null : <TrialOutcome trial={trial} />}
    </DialogForm>
  );
}

interface Address {
  readonly url: string;
  readonly method: Method;
}

interface AddressFieldsProps {
  readonly address: Address;
  readonly onChange: (address: Address) => void;
}

function AddressFields({ address, onChange }: AddressFieldsProps) {
  const { url, method } = address;
  return (
    <Group align="flex-start" gap="sm">
      <NativeSelect
        label="Method"
        w={116}
        data={[...methods]}
        value={method}
        onChange={({ currentTarget: { value } }) =>
          onChange({ url, method: methods.find((one) => one === value) ?? method })
        }
      />
      <TextInput
        label="URL"
        type="url"
        required
        flex="1 1 16rem"
        placeholder="https://example.com/hook"
        autoComplete="off"
        maxLength={2_048}
        data-autofocus
        value={url}
        onChange={({ currentTarget }) => onChange({ method, url: currentTarget.value })}
        error={useFieldProblem("url")}
      />
    </Group>
  );
}
