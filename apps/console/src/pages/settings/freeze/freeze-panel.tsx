// Whether runs may begin at all, and the switch for it.
import { Button, Text } from "@mantine/core";
import type { Freeze } from "@punctual/client";
import { useQuery } from "@tanstack/react-query";
import { Snowflake } from "lucide-react";
import { useState } from "react";
import { freezeQuery } from "../../../parts/freeze.ts";
import { UnfreezeDialog } from "../../../parts/unfreeze-dialog.tsx";
import { useMay } from "../../../session/session.ts";
import { Facts } from "../../../ui/facts.tsx";
import { Instant } from "../../../ui/instant.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { RowSkeletons } from "../../../ui/row-skeletons.tsx";
import { FreezeDialog } from "./freeze-dialog.tsx";

export function FreezePanel() {
  const query = useQuery(freezeQuery);
  const [dialog, setDialog] = useState<"freeze" | "unfreeze" | null>(null);
  const mayFreeze = useMay("operator");
  const isFrozen = query.data?.frozen;
  const button =
    isFrozen === true ? (
      <Button size="xs" onClick={() => setDialog("unfreeze")}>
        Unfreeze
      </Button>
    ) : (
      <Button
        size="xs"
        variant="default"
        leftSection={<Snowflake size={14} aria-hidden />}
        onClick={() => setDialog("freeze")}
      >
        Freeze everything
      </Button>
    );
  return (
    <Panel title="Freeze" actions={mayFreeze && isFrozen !== undefined ? button : null}>
      <Loaded query={query} skeleton={<RowSkeletons rows={1} />}>
        {(freeze) => (freeze.frozen ? <Frozen {...freeze} /> : <NotFrozen />)}
      </Loaded>
      <FreezeDialog opened={dialog === "freeze"} onClose={() => setDialog(null)} />
      <UnfreezeDialog opened={dialog === "unfreeze"} onClose={() => setDialog(null)} />
    </Panel>
  );
}

const NotFrozen = () => <Text size="sm">Not frozen: runs begin as they fall due.</Text>;

const Frozen = ({ reason, actor, since, until }: Freeze) => (
  <Facts
    facts={[
      ["Frozen", <Instant key="since" at={since} as="both" />],
      ["By", actor],
      ["Reason", reason],
      ["Until", until === null ? "somebody unfreezes it" : <Instant key="until" at={until} as="both" />],
    ]}
  />
);
