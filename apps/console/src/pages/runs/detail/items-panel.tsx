// The items of a fan-out: how they went, and which of them failed.
import { Stack, Text } from "@mantine/core";
import type { RunDetail } from "@punctual/client";
import { Panel } from "../../../ui/panel.tsx";
import { isOpen } from "./actions.ts";
import { FailedItems } from "./failed-items.tsx";
import { TallyBar } from "./tally-bar.tsx";

export function ItemsPanel({ run: { tally, items, state } }: { readonly run: RunDetail }) {
  if (tally === null && items.length === 0) return null;
  const goesOn = isOpen(state);
  return (
    <Panel title={goesOn ? "Items so far" : "Items"}>
      <Stack gap="md">
        {tally === null ? null : <TallyBar tally={tally} />}
        {items.length === 0 ? (
          <Text size="sm" c="dimmed">
            {goesOn ? "No item has failed so far." : "No item failed."}
          </Text>
        ) : (
          <FailedItems items={items} failed={tally?.failed ?? items.length} />
        )}
      </Stack>
    </Panel>
  );
}
