// What a new access key is to be: for whom, for which clients, as which role, for how long.
import type { NewAccessKey } from "@punctual/client";
import { useState } from "react";
import { useSession } from "../../../session/session.ts";
import { DialogForm } from "../../../ui/dialog-form.tsx";
import { useKeyActions } from "../use-access-keys.ts";
import { KindField, LifetimeField, NameField, RoleField, TenantField, type KeyDraft } from "./key-fields.tsx";
import { expiryAt, useServerNow } from "./lifetime.ts";

const first: KeyDraft = { name: "", kind: "bearer", role: "operator", tenant: "", lifetime: "90" };

interface KeyFormProps {
  readonly onMade: (made: NewAccessKey) => void;
  readonly onCancel: () => void;
}

export function KeyForm({ onMade, onCancel }: KeyFormProps) {
  const [draft, setDraft] = useState(first);
  const { foundsTenants } = useSession();
  const { make } = useKeyActions();
  const serverNow = useServerNow();
  const change = (part: Partial<KeyDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const submit = async (): Promise<void> => {
    const { name, kind, role, lifetime } = draft;
    const tenant = draft.tenant.trim() === "" ? null : draft.tenant.trim();
    const expiresAt = expiryAt(lifetime, await serverNow());
    onMade(await make({ name: name.trim(), kind, role, tenant, expiresAt }));
  };
  return (
    <DialogForm
      verb="Make the key"
      fields={["name", "tenant", "role", "expiresAt"]}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <KindField kind={draft.kind} onChange={(kind) => change({ kind })} />
      <NameField name={draft.name} onChange={(name) => change({ name })} />
      <RoleField role={draft.role} onChange={(role) => change({ role })} />
      {foundsTenants ? <TenantField tenant={draft.tenant} onChange={(tenant) => change({ tenant })} /> : null}
      <LifetimeField lifetime={draft.lifetime} onChange={(lifetime) => change({ lifetime })} />
    </DialogForm>
  );
}
