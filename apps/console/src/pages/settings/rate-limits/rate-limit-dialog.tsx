// Where a rate limit is written.
import { Group, NativeSelect } from "@mantine/core";
import type { RateLimit } from "@punctual/client";
import { useState } from "react";
import { NameField } from "../../../parts/name-field.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { DialogForm } from "../../../ui/dialog-form.tsx";
import { useFieldProblem } from "../../../ui/field-problem.ts";
import { NumberField } from "../../../ui/number-field.tsx";
import { tellDone } from "../../../ui/told.ts";
import type { DialogState } from "../../../ui/use-dialog.ts";
import { definitionOf, draftOf, firstDraft, type RateLimitDraft } from "./rate-limit-draft.ts";
import { useRateLimitActions } from "./use-rate-limits.ts";

export function RateLimitDialog({ about, opened, onClose }: DialogState<RateLimit | "new">) {
  const limit = about === "new" ? null : about;
  const title = limit === null ? "New rate limit" : `Edit ${limit.name}`;
  return (
    <Dialog opened={opened} onClose={onClose} title={title} staysOpen>
      <RateLimitForm limit={limit} onDone={onClose} />
    </Dialog>
  );
}

interface RateLimitFormProps {
  readonly limit: RateLimit | null;
  readonly onDone: () => void;
}

function RateLimitForm({ limit, onDone }: RateLimitFormProps) {
  const [draft, setDraft] = useState(limit === null ? firstDraft : draftOf(limit));
  const { keep } = useRateLimitActions();
  const change = (part: Partial<RateLimitDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const submit = async (): Promise<void> => {
    await keep(draft.name.trim(), definitionOf(draft));
    tellDone(`${draft.name} is kept. It counts at once.`);
    onDone();
  };
  return (
    <DialogForm
      verb={limit === null ? "Create" : "Save"}
      fields={["name", "ratePerSecond", "ratePerMinute", "concurrency"]}
      onSubmit={submit}
      onCancel={onDone}
    >
      {limit === null ? <NameField value={draft.name} onChange={(name) => change({ name })} /> : null}
      <RateField draft={draft} onChange={change} />
      <NumberField
        label="At once"
        description="Runs under way under this limit"
        placeholder="No limit"
        min={1}
        max={100_000}
        value={draft.concurrency}
        onChange={(concurrency) => change({ concurrency })}
        error={useFieldProblem("concurrency")}
      />
    </DialogForm>
  );
}

interface RateFieldProps {
  readonly draft: RateLimitDraft;
  readonly onChange: (part: Partial<RateLimitDraft>) => void;
}

function RateField({ draft: { rate, per }, onChange }: RateFieldProps) {
  const [second, minute] = [useFieldProblem("ratePerSecond"), useFieldProblem("ratePerMinute")];
  return (
    <Group align="flex-start" gap="sm">
      <NumberField
        label="Runs that may begin"
        description="Over all schedules that name it, and all nodes"
        inputWrapperOrder={["label", "input", "description", "error"]}
        placeholder="No limit"
        min={1}
        flex="1 1 12rem"
        value={rate}
        onChange={(written) => onChange({ rate: written })}
        error={second ?? minute}
      />
      <NativeSelect
        label="In each"
        data={["second", "minute"]}
        value={per}
        onChange={({ currentTarget: { value } }) =>
          onChange({ per: value === "second" ? "second" : "minute" })
        }
      />
    </Group>
  );
}
