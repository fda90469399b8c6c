// Alarms: which are on and what to do about them, which are well, and who is told.
import { Button, Group, Stack } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import type { Alarm } from "@punctual/client";
import { useMay } from "../../session/session.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { ScheduleField } from "../../parts/schedule/schedule-field.tsx";
import { useSearchParams } from "../../ui/use-search-params.ts";
import { AlarmDialogs, type AlarmDialogName, type OpenDialog } from "./alarm-dialogs.tsx";
import { AlarmFormDialog } from "./form/alarm-form-dialog.tsx";
import { AlarmSection } from "./list/alarm-section.tsx";
import { AlarmsOn } from "./list/alarms-on.tsx";
import { AlarmsWell } from "./list/alarms-well.tsx";
import { useAlarms } from "./list/use-alarms.ts";

export default function AlarmsPage() {
  const { read, write } = useSearchParams();
  const schedule = read("schedule");
  const mayAct = useMay("operator");
  const on = useAlarms({ state: "alarm", schedule });
  const well = useAlarms({ state: "ok", schedule });
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const choose = (dialog: AlarmDialogName, alarm: Alarm): void => {
    setOpen({ dialog, alarm });
    setIsOpen(true);
  };
  const hasNone = on.data?.length === 0 && well.data?.length === 0;
  const isMaking = mayAct && read("open") === "new";
  return (
    <>
      <PageHeader
        title="Alarms"
        actions={mayAct ? <NewAlarm onClick={() => write({ open: "new" })} /> : null}
      >
        What is watched, whether it is well, and who is told when it is not.
      </PageHeader>
      <Group gap="xs" mb="md" role="search" aria-label="Filter alarms">
        <ScheduleField
          key={schedule ?? ""}
          schedule={schedule}
          onChange={(chosen) => write({ schedule: chosen })}
        />
      </Group>
      {hasNone && on.error === null && well.error === null ? (
        <NoAlarms isNarrowed={schedule !== null} />
      ) : (
        <Stack gap="md">
          <AlarmSection title="On now" list={on} none="None is on." Listed={AlarmsOn} onChoose={choose} />
          <AlarmSection title="Well" list={well} none="None is well." Listed={AlarmsWell} onChoose={choose} />
        </Stack>
      )}
      <AlarmDialogs open={open} isOpen={isOpen} onClose={() => setIsOpen(false)} />
      <AlarmFormDialog
        key={`${isMaking} ${schedule}`}
        opened={isMaking}
        onClose={() => write({ open: null })}
        alarm={null}
        schedule={schedule}
      />
    </>
  );
}

const NewAlarm = ({ onClick }: { readonly onClick: () => void }) => (
  <Button leftSection={<Plus size={16} aria-hidden />} onClick={onClick}>
    New alarm
  </Button>
);

const NoAlarms = ({ isNarrowed }: { readonly isNarrowed: boolean }) => (
  <EmptyState
    title={isNarrowed ? "No alarm watches this schedule" : "Nobody is told when something goes wrong"}
  >
    An alarm watches for dead, partial, missed, late or long runs, or for runs that stay away, and calls a
    webhook or Slack when it turns.
  </EmptyState>
);
