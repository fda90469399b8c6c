// What a connection of each kind needs, its secret last.
import { TextInput } from "@mantine/core";
import { useFieldProblem } from "../../../ui/field-problem.ts";
import type { DraftProps } from "./connection-draft.ts";
import { OauthFields } from "./oauth-fields.tsx";
import { SecretField } from "./secret-field.tsx";

interface CredentialFieldsProps extends DraftProps {
  /** There is one of this kind, which stays where nothing is typed. */
  readonly keepsSecret: boolean;
}

export function CredentialFields({ draft, change, keepsSecret }: CredentialFieldsProps) {
  const { kind } = draft;
  return (
    <>
      {kind === "api-key" ? <HeaderField draft={draft} change={change} /> : null}
      {kind === "basic" ? <UsernameField draft={draft} change={change} /> : null}
      {kind === "oauth-client-credentials" ? <OauthFields draft={draft} change={change} /> : null}
      <SecretField
        key={kind}
        kind={kind}
        value={draft.secret}
        keepsSecret={keepsSecret}
        onChange={(secret) => change({ secret })}
      />
    </>
  );
}

const HeaderField = ({ draft: { header }, change }: DraftProps) => (
  <TextInput
    label="Header"
    description="In which the key is sent"
    required
    maxLength={256}
    autoComplete="off"
    spellCheck={false}
    value={header}
    onChange={({ currentTarget }) => change({ header: currentTarget.value })}
    error={useFieldProblem("header")}
  />
);

const UsernameField = ({ draft: { username }, change }: DraftProps) => (
  <TextInput
    label="User name"
    required
    maxLength={512}
    autoComplete="off"
    spellCheck={false}
    value={username}
    onChange={({ currentTarget }) => change({ username: currentTarget.value })}
    error={useFieldProblem("username")}
  />
);
