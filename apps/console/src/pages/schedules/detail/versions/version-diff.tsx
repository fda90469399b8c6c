// Two versions of a schedule, field by field where they differ.
import { Code, Stack, Text } from "@mantine/core";
import { EmptyState } from "../../../../ui/empty-state.tsx";
import classes from "./version-diff.module.css";
import { changesBetween, type Change, type ScheduleVersion } from "./version-changes.ts";

interface VersionDiffProps {
  readonly before: ScheduleVersion | null;
  readonly after: ScheduleVersion | null;
}

export function VersionDiff({ before, after }: VersionDiffProps) {
  if (before === null || after === null)
    return (
      <EmptyState title="One version so far">
        What a change makes different stands here, once there is one.
      </EmptyState>
    );
  const changes = changesBetween(before, after);
  if (changes.length === 0)
    return (
      <EmptyState title="No difference">
        Version {before.version} and version {after.version} say the same.
      </EmptyState>
    );
  return <Changes changes={changes} />;
}

export function Changes({ changes }: { readonly changes: readonly Change[] }) {
  return (
    <Stack gap="sm">
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <Code>{field}</Code>
          <div className={classes["pair"]}>
            <Side sign="−" label="before" text={before} />
            <Side sign="+" label="after" text={after} />
          </div>
        </div>
      ))}
    </Stack>
  );
}

interface SideProps {
  readonly sign: string;
  readonly label: "before" | "after";
  readonly text: string | null;
}

function Side({ sign, label, text }: SideProps) {
  return (
    <div className={classes["side"]} data-side={label}>
      <span aria-hidden>{sign} </span>
      <Text span size="xs" fw={500}>
        {label}:{" "}
      </Text>
      {text === null ? <em>not set</em> : <span className={classes["text"]}>{text}</span>}
    </div>
  );
}
