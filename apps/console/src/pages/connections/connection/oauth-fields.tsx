// Where and how an OAuth client gets its access tokens.
import { Group, NativeSelect, TextInput } from "@mantine/core";
import { useFieldProblem } from "../../../ui/field-problem.ts";
import type { DraftProps } from "./connection-draft.ts";

const methods = ["POST", "PUT", "GET"] as const;

const authentications = [
  { value: "body", label: "in the form" },
  { value: "basic", label: "in the header Authorization" },
] as const;

export function OauthFields({ draft, change }: DraftProps) {
  const { tokenUrl, clientId, scope } = draft;
  const text = (name: "tokenUrl" | "clientId" | "scope") => ({
    autoComplete: "off",
    spellCheck: false,
    value: draft[name],
    onChange: ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) =>
      change({ [name]: currentTarget.value }),
  });
  return (
    <>
      <TextInput
        {...text("tokenUrl")}
        label="Token URL"
        description="Access tokens are asked for there. Another one needs the secret again."
        type="url"
        required
        maxLength={2_048}
        placeholder="https://login.example.com/oauth/token"
        value={tokenUrl}
        error={useFieldProblem("tokenUrl")}
      />
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <TextInput
          {...text("clientId")}
          label="Client id"
          required
          maxLength={1_024}
          value={clientId}
          error={useFieldProblem("clientId")}
        />
        <TextInput
          {...text("scope")}
          label="Scope"
          placeholder="None"
          maxLength={1_024}
          value={scope}
          error={useFieldProblem("scope")}
        />
      </Group>
      <TokenRequestFields draft={draft} change={change} />
    </>
  );
}

function TokenRequestFields({ draft: { method, clientAuthentication }, change }: DraftProps) {
  return (
    <Group grow align="flex-start" preventGrowOverflow={false}>
      <NativeSelect
        label="Method of the token request"
        data={[...methods]}
        value={method}
        onChange={({ currentTarget: { value } }) =>
          change({ method: methods.find((one) => one === value) ?? method })
        }
      />
      <NativeSelect
        label="Client id and secret are sent"
        data={[...authentications]}
        value={clientAuthentication}
        onChange={({ currentTarget: { value } }) =>
          change({
            clientAuthentication:
              authentications.find((one) => one.value === value)?.value ?? clientAuthentication,
          })
        }
      />
    </Group>
  );
}
