// The dialogs about one alarm.
import type { Alarm } from "@punctual/client";
import { DeleteAlarmDialog } from "./delete-alarm-dialog.tsx";
import { AlarmFormDialog } from "./form/alarm-form-dialog.tsx";
import { TestAlarmDialog } from "./test-alarm-dialog.tsx";

export type AlarmDialogName = "test" | "edit" | "delete";

export interface OpenDialog {
  readonly dialog: AlarmDialogName;
  readonly alarm: Alarm;
}

interface AlarmDialogsProps {
  /** Null: none was opened yet. */
  readonly open: OpenDialog | null;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The one that was open stays while it closes. */
export function AlarmDialogs({ open, isOpen, onClose }: AlarmDialogsProps) {
  if (open === null) return null;
  const { dialog, alarm } = open;
  const of = (which: AlarmDialogName) => ({ alarm, opened: isOpen && dialog === which, onClose });
  return (
    <>
      <TestAlarmDialog key={`test ${alarm.name}`} {...of("test")} />
      <AlarmFormDialog key={`edit ${alarm.name} ${alarm.updatedAt}`} {...of("edit")} />
      <DeleteAlarmDialog {...of("delete")} />
    </>
  );
}
