// Access keys: who may call, as what, and since when nobody has.
import { Button } from "@mantine/core";
import type { AccessKey } from "@punctual/client";
import { Plus } from "lucide-react";
import { useMay } from "../../session/session.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { RowSkeletons } from "../../ui/row-skeletons.tsx";
import { ShowMore } from "../../ui/show-more.tsx";
import { useDialog } from "../../ui/use-dialog.ts";
import { AdminsOnly } from "./admins-only.tsx";
import { KeyTable } from "./key-table.tsx";
import { NewKeyDialog } from "./new/new-key-dialog.tsx";
import { RevokeDialog } from "./revoke-dialog.tsx";
import { useAccessKeys } from "./use-access-keys.ts";

export default function AccessKeysPage() {
  return useMay("admin") ? <AccessKeys /> : <AdminsOnly />;
}

function AccessKeys() {
  const list = useAccessKeys();
  const making = useDialog<"key">();
  const revoking = useDialog<AccessKey>();
  const make = (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => making.open("key")}>
      New access key
    </Button>
  );
  return (
    <>
      <PageHeader title="Access keys" actions={make}>
        What programs, people and AWS clients come in with. The key itself is shown once, when it is made.
      </PageHeader>
      <Loaded
        query={list}
        skeleton={<RowSkeletons rows={5} height={44} />}
        empty={({ length }) => (length > 0 ? null : <NoKeys />)}
      >
        {(keys) => (
          <>
            <KeyTable keys={keys} onRevoke={revoking.open} />
            <ShowMore shown={keys.length} noun={["access key", "access keys"]} list={list} />
          </>
        )}
      </Loaded>
      <NewKeyDialog {...making} />
      <RevokeDialog {...revoking} />
    </>
  );
}

const NoKeys = () => (
  <EmptyState title="No access keys yet">
    Make one for each program and person, with the least role that does. Then one can be revoked without the
    others noticing.
  </EmptyState>
);
