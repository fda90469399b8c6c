// What can be done with the chosen schedules.
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Pause, Play } from "lucide-react";
import { PauseDialog } from "../../../parts/schedule/pause-dialog.tsx";
import { useScheduleState } from "../../../parts/schedule/use-schedule-state.ts";
import { ChosenBar } from "../../../ui/chosen-bar.tsx";
import { tellFailed } from "../../../ui/told.ts";
import type { Selection } from "../../../ui/use-selection.ts";
import type { ListedSchedule } from "./use-schedule-list.ts";

export function SelectionBar({ selection }: { readonly selection: Selection<ListedSchedule> }) {
  const { chosen, setAll } = selection;
  const [isPausing, pausing] = useDisclosure(false);
  const { resume } = useScheduleState();
  const clear = (): void => setAll(false);
  const resumeChosen = (): void => void resume(chosen).then(clear, tellFailed);
  return (
    <>
      <ChosenBar label="Chosen schedules" count={chosen.length} onClear={clear}>
        {chosen.some(({ state }) => state === "enabled") ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<Pause size={14} aria-hidden />}
            onClick={pausing.open}
          >
            Pause…
          </Button>
        ) : null}
        {chosen.some(({ state }) => state === "paused") ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<Play size={14} aria-hidden />}
            onClick={resumeChosen}
          >
            Resume
          </Button>
        ) : null}
      </ChosenBar>
      <PauseDialog
        opened={isPausing}
        onClose={pausing.close}
        schedules={chosen.filter(({ state }) => state === "enabled")}
        onDone={clear}
      />
    </>
  );
}
