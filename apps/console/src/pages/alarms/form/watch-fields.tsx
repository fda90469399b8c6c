// What an alarm watches, in a form: its kind, of which schedule, for how long, and what it is called.
import { Group, Input, NativeSelect, TextInput } from "@mantine/core";
import { kindMeaning } from "../../../parts/alarm/alarm-words.ts";
import { ScheduleField } from "../../../parts/schedule/schedule-field.tsx";
import { NumberField } from "../../../ui/number-field.tsx";
import { ageUnits, isAged, kinds, nameOf, type AlarmDraft, type DraftProblems } from "./alarm-draft.ts";

export interface DraftFieldsProps {
  readonly draft: AlarmDraft;
  readonly problems: DraftProblems;
  readonly onChange: (draft: AlarmDraft) => void;
}

/** @param hasName it is kept under a name that stays. */
export function WatchFields(props: DraftFieldsProps & { readonly hasName: boolean }) {
  const { draft, problems, onChange, hasName } = props;
  return (
    <>
      <NativeSelect
        data-autofocus
        label="Kind"
        description={kindMeaning[draft.kind]}
        data={kinds}
        value={draft.kind}
        onChange={({ currentTarget }) =>
          onChange({ ...draft, kind: kinds.find((kind) => kind === currentTarget.value) ?? "dead" })
        }
      />
      {isAged(draft.kind) ? <AgeField {...props} /> : null}
      <Input.Wrapper
        label="Schedule"
        labelElement="div"
        description="Empty: every schedule, and those to come."
        error={problems.schedule}
      >
        <ScheduleField
          key={draft.schedule}
          schedule={draft.schedule === "" ? null : draft.schedule}
          onChange={(schedule) => onChange({ ...draft, schedule })}
        />
      </Input.Wrapper>
      {hasName ? null : (
        <TextInput
          label="Name"
          placeholder={nameOf(draft)}
          description={`Left empty it is ${nameOf({ ...draft, name: "" })}.`}
          maxLength={80}
          value={draft.name}
          error={problems.name}
          onChange={({ currentTarget }) => onChange({ ...draft, name: currentTarget.value.trim() })}
        />
      )}
    </>
  );
}

function AgeField({ draft, problems, onChange }: DraftFieldsProps) {
  return (
    <Group gap="xs" align="flex-end">
      <NumberField
        label="For longer than"
        w={140}
        min={1}
        allowDecimal
        value={draft.age}
        error={problems.age}
        onChange={(age) => onChange({ ...draft, age })}
      />
      <NativeSelect
        aria-label="Unit"
        w={120}
        data={[...ageUnits]}
        value={draft.ageUnit}
        onChange={({ currentTarget }) =>
          onChange({ ...draft, ageUnit: ageUnits.find((unit) => unit === currentTarget.value) ?? "hours" })
        }
      />
    </Group>
  );
}
