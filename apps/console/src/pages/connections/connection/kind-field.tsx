// Chooses how the target recognises us.
import { NativeSelect } from "@mantine/core";
import { useFieldProblem } from "../../../ui/field-problem.ts";
import { isKind, kindNames, kinds, type Kind } from "./kind.ts";

interface KindFieldProps {
  readonly kind: Kind;
  readonly onChange: (kind: Kind) => void;
}

export function KindField({ kind, onChange }: KindFieldProps) {
  return (
    <NativeSelect
      label="Kind"
      description={kinds[kind].meaning}
      data={kindNames.map((value) => ({ value, label: kinds[value].label }))}
      value={kind}
      onChange={({ currentTarget: { value } }) => (isKind(value) ? onChange(value) : undefined)}
      error={useFieldProblem("kind")}
    />
  );
}
