// What can be done with an alarm: try it, change it, delete it.
import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import type { Alarm } from "@punctual/client";
import { Ellipsis, Pencil, Send, Trash2 } from "lucide-react";
import type { AlarmDialogName } from "../alarm-dialogs.tsx";

interface AlarmMenuProps {
  readonly alarm: Alarm;
  readonly onChoose: (dialog: AlarmDialogName, alarm: Alarm) => void;
}

export function AlarmMenu({ alarm, onChoose }: AlarmMenuProps) {
  const { name, origin, actions } = alarm;
  const isDeclared = origin === "code";
  if (isDeclared && actions.length === 0) return null;
  return (
    <Menu position="bottom-end" portalProps={{ target: "main" }}>
      <Menu.Target>
        <Tooltip label="More actions">
          <ActionIcon variant="default" size={30} aria-label={`Actions for ${name}`}>
            <Ellipsis size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.length === 0 ? null : (
          <Menu.Item leftSection={<Send size={14} aria-hidden />} onClick={() => onChoose("test", alarm)}>
            Send a test…
          </Menu.Item>
        )}
        {isDeclared ? null : (
          <>
            <Menu.Item leftSection={<Pencil size={14} aria-hidden />} onClick={() => onChoose("edit", alarm)}>
              Edit…
            </Menu.Item>
            <Menu.Item
              leftSection={<Trash2 size={14} aria-hidden />}
              onClick={() => onChoose("delete", alarm)}
            >
              Delete…
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
