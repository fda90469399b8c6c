// The rate limits that schedules share by name.
import { Button } from "@mantine/core";
import type { RateLimit } from "@punctual/client";
import { Plus } from "lucide-react";
import { useMay } from "../../../session/session.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { RowSkeletons } from "../../../ui/row-skeletons.tsx";
import { ShowMore } from "../../../ui/show-more.tsx";
import { useDialog } from "../../../ui/use-dialog.ts";
import { DeleteRateLimitDialog } from "./delete-rate-limit-dialog.tsx";
import { RateLimitDialog } from "./rate-limit-dialog.tsx";
import { RateLimitTable } from "./rate-limit-table.tsx";
import { useRateLimits } from "./use-rate-limits.ts";

export function RateLimitsPanel() {
  const list = useRateLimits();
  const editing = useDialog<RateLimit | "new">();
  const deleting = useDialog<RateLimit>();
  const make = (
    <Button
      size="xs"
      variant="default"
      leftSection={<Plus size={14} aria-hidden />}
      onClick={() => editing.open("new")}
    >
      New rate limit
    </Button>
  );
  return (
    <Panel title="Rate limits" actions={useMay("operator") ? make : null}>
      <Loaded
        query={list}
        skeleton={<RowSkeletons rows={3} />}
        empty={({ length }) => (length > 0 ? null : <NoRateLimits />)}
      >
        {(limits) => (
          <>
            <RateLimitTable limits={limits} onEdit={editing.open} onDelete={deleting.open} />
            <ShowMore shown={limits.length} noun={["rate limit", "rate limits"]} list={list} />
          </>
        )}
      </Loaded>
      <RateLimitDialog {...editing} />
      <DeleteRateLimitDialog {...deleting} />
    </Panel>
  );
}

const NoRateLimits = () => (
  <EmptyState title="No rate limits yet">
    Schedules that call the same service share one by its name: so many runs begin a second or a minute, over
    all nodes, and the rest wait their turn.
  </EmptyState>
);
