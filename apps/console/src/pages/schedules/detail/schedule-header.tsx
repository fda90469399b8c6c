// The top of a schedule's page: its name, its state, what can be done with it.
import { Alert, Text } from "@mantine/core";
import type { Schedule } from "@punctual/client";
import { Pause } from "lucide-react";
import { expressionWords } from "../../../parts/schedule/expression-words.ts";
import { OriginBadge } from "../../../parts/schedule/origin-badge.tsx";
import { ScheduleStateBadge } from "../../../parts/schedule-state.tsx";
import { useMay } from "../../../session/session.ts";
import { PageHeader } from "../../../ui/page-header.tsx";
import { ScheduleActions } from "./schedule-actions.tsx";

export function ScheduleHeader({ schedule }: { readonly schedule: Schedule }) {
  const mayChange = useMay("operator");
  const { name, group, state, origin, description } = schedule;
  return (
    <>
      <PageHeader
        title={name}
        aside={
          <>
            <ScheduleStateBadge state={state} />
            <OriginBadge origin={origin} />
          </>
        }
        actions={mayChange ? <ScheduleActions schedule={schedule} /> : null}
      >
        {expressionWords(schedule)}
        {group === "default" ? "" : ` · group ${group}`}
        {description === null ? null : <Text size="sm">{description}</Text>}
      </PageHeader>
      {state === "paused" ? <PausedNote schedule={schedule} /> : null}
    </>
  );
}

function PausedNote({ schedule: { stateActor, stateReason } }: { readonly schedule: Schedule }) {
  return (
    <Alert
      variant="outline"
      color="orange"
      icon={<Pause size={18} aria-hidden />}
      mb="md"
      title={stateActor === null ? "Paused" : `Paused by ${stateActor}`}
    >
      <Text size="sm">{stateReason ?? "No reason was given."}</Text>
      <Text size="sm" c="dimmed">
        Nothing new is planned until it is resumed.
      </Text>
    </Alert>
  );
}
