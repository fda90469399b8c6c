// What can be done with a schedule, and the dialogs that ask before.
import { ActionIcon, Button, Menu } from "@mantine/core";
import type { Schedule } from "@punctual/client";
import { Ellipsis, History, Pause, Pencil, Play, Trash2, Zap } from "lucide-react";
import { useState } from "react";
import { BackfillDialog } from "../../../parts/schedule/backfill-dialog.tsx";
import { keptElsewhere } from "../../../parts/schedule/origin-badge.tsx";
import { PauseDialog } from "../../../parts/schedule/pause-dialog.tsx";
import { RunNowDialog } from "../../../parts/schedule/run-now-dialog.tsx";
import { useScheduleState } from "../../../parts/schedule/use-schedule-state.ts";
import { ButtonLink } from "../../../ui/button-link.tsx";
import { tellFailed } from "../../../ui/told.ts";
import { useSearchParams } from "../../../ui/use-search-params.ts";
import { DeleteDialog } from "./delete-dialog.tsx";

type Dialog = "run" | "pause" | "backfill" | "delete";

/** Those that a link may open, such as an alarm's or the command palette's. */
const linked = ["run", "pause", "backfill"] as const satisfies Dialog[];

export function ScheduleActions({ schedule }: { readonly schedule: Schedule }) {
  const { read, write } = useSearchParams();
  const [pressed, setDialog] = useState<Dialog | null>(null);
  const dialog = pressed ?? linked.find((one) => one === read("open")) ?? null;
  const { group, name, version, origin } = schedule;
  const isOurs = keptElsewhere(origin) === null;
  const close = (): void => {
    setDialog(null);
    if (read("open") !== null) write({ open: null });
  };
  const of = (which: Dialog) => ({ opened: dialog === which, onClose: close });
  return (
    <>
      <Button leftSection={<Zap size={16} aria-hidden />} onClick={() => setDialog("run")}>
        Run now
      </Button>
      <StateButton schedule={schedule} onPause={() => setDialog("pause")} />
      <Button
        variant="default"
        leftSection={<History size={16} aria-hidden />}
        onClick={() => setDialog("backfill")}
      >
        Backfill
      </Button>
      {isOurs ? (
        <>
          <ButtonLink
            to="/schedules/$group/$name/edit"
            params={{ group, name }}
            variant="default"
            leftSection={<Pencil size={16} aria-hidden />}
          >
            Edit
          </ButtonLink>
          <MoreMenu onDelete={() => setDialog("delete")} />
        </>
      ) : null}
      <RunNowDialog key={`run ${version}`} {...of("run")} schedule={schedule} />
      <PauseDialog {...of("pause")} schedules={[schedule]} />
      <BackfillDialog key={`backfill ${version}`} {...of("backfill")} schedule={schedule} />
      <DeleteDialog {...of("delete")} schedule={schedule} />
    </>
  );
}

interface StateButtonProps {
  readonly schedule: Schedule;
  readonly onPause: () => void;
}

function StateButton({ schedule, onPause }: StateButtonProps) {
  const { resume } = useScheduleState();
  if (schedule.state === "completed") return null;
  if (schedule.state === "enabled")
    return (
      <Button variant="default" leftSection={<Pause size={16} aria-hidden />} onClick={onPause}>
        Pause
      </Button>
    );
  return (
    <Button
      variant="default"
      leftSection={<Play size={16} aria-hidden />}
      onClick={() => void resume([schedule]).catch(tellFailed)}
    >
      Resume
    </Button>
  );
}

function MoreMenu({ onDelete }: { readonly onDelete: () => void }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label="More actions">
          <Ellipsis size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Trash2 size={14} aria-hidden />} onClick={onDelete}>
          Delete…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
