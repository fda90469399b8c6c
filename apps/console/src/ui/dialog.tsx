// A dialog over the page; what is in it begins anew each time that it is opened.
import { Modal } from "@mantine/core";
import type { ReactNode } from "react";

interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** True where a press beside it must not take away what it shows. */
  readonly staysOpen?: boolean;
  readonly children: ReactNode;
}

export function Dialog({ opened, onClose, title, staysOpen = false, children }: DialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ "aria-label": "Close" }}
      closeOnClickOutside={!staysOpen}
      size="lg"
    >
      {children}
    </Modal>
  );
}
