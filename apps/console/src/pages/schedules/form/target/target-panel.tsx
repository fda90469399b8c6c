// What a schedule calls.
import { Input, SegmentedControl, Stack, Text } from "@mantine/core";
import { targetWords } from "../../../../parts/target-words.ts";
import { Panel } from "../../../../ui/panel.tsx";
import type { PartProps } from "../draft/part-props.ts";
import { useField } from "../draft/problem-places.ts";
import type { TargetDraft, TargetKind } from "../draft/target-draft.ts";
import { Fields } from "../fields.tsx";
import { DestinationFields } from "./destination-fields.tsx";
import { HttpFields } from "./http-fields.tsx";
import { JobField } from "./job-field.tsx";

const kinds: readonly { readonly value: TargetKind; readonly label: string }[] = [
  { value: "http", label: "HTTP" },
  { value: "api-destination", label: "API destination" },
  { value: "job", label: "Job" },
];

export function TargetPanel({ draft, change }: PartProps) {
  const { target } = draft;
  const { error } = useField("target.kind");
  const set = (part: Partial<TargetDraft>): void => change({ target: { ...target, ...part } });
  const shown = target.kept === null ? kinds : [...kinds, { value: "kept", label: "As it is" } as const];
  return (
    <Panel title="What it calls">
      <Fields>
        <Stack>
          <SegmentedControl
            aria-label="Kind of target"
            data={[...shown]}
            value={target.kind}
            onChange={(kind) => set({ kind })}
            style={{ alignSelf: "start", maxWidth: "100%" }}
          />
          {error === null ? null : <Input.Error role="alert">{error}</Input.Error>}
          <KindFields target={target} onChange={set} />
        </Stack>
      </Fields>
    </Panel>
  );
}

interface KindFieldsProps {
  readonly target: TargetDraft;
  readonly onChange: (part: Partial<TargetDraft>) => void;
}

function KindFields({ target, onChange }: KindFieldsProps) {
  const { kind, http, destination, job, kept } = target;
  if (kind === "http")
    return <HttpFields http={http} onChange={(part) => onChange({ http: { ...http, ...part } })} />;
  if (kind === "api-destination")
    return (
      <DestinationFields
        destination={destination}
        onChange={(part) => onChange({ destination: { ...destination, ...part } })}
      />
    );
  if (kind === "job") return <JobField job={job} onChange={(chosen) => onChange({ job: chosen })} />;
  return (
    <div>
      <Text size="sm">{kept === null ? "" : targetWords(kept)}</Text>
      <Text size="sm" c="dimmed">
        It was made at the AWS door and is changed there; here it stays as it is.
      </Text>
    </div>
  );
}
