// Lets a wide table scroll inside its page, by keyboard too.
import { Table } from "@mantine/core";
import type { ReactNode } from "react";

interface TableScrollProps {
  /** What the table lists. */
  readonly label: string;
  readonly minWidth?: number;
  readonly children: ReactNode;
}

export function TableScroll({ label, minWidth = 640, children }: TableScrollProps) {
  return (
    <Table.ScrollContainer minWidth={minWidth} type="native" tabIndex={0} role="group" aria-label={label}>
      <Table highlightOnHover stickyHeader={false}>
        {children}
      </Table>
    </Table.ScrollContainer>
  );
}
