// The fields of a new access key.
import { NativeSelect, SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import type { Role } from "../../../session/role.ts";
import { useFieldProblem } from "../../../ui/field-problem.ts";
import { isLifetime, lifetimes, type Lifetime } from "./lifetime.ts";

export interface KeyDraft {
  readonly name: string;
  readonly kind: "bearer" | "aws";
  readonly role: Role;
  /** Empty: that of whoever makes it. */
  readonly tenant: string;
  readonly lifetime: Lifetime;
}

const kinds = [
  { value: "bearer", label: "For REST and the console" },
  { value: "aws", label: "For AWS clients" },
];

const kindMeanings = {
  bearer: "Sent with every request, as Authorization: Bearer. One signs in to the console with it too.",
  aws: "An access key id and a secret: the AWS CLI, the SDKs and Terraform sign with them.",
};

interface KindFieldProps {
  readonly kind: KeyDraft["kind"];
  readonly onChange: (kind: KeyDraft["kind"]) => void;
}

export const KindField = ({ kind, onChange }: KindFieldProps) => (
  <Stack gap={6}>
    <SegmentedControl
      aria-label="Kind of key"
      data={kinds}
      value={kind}
      onChange={(chosen) => onChange(chosen === "aws" ? "aws" : "bearer")}
    />
    <Text size="xs" c="dimmed">
      {kindMeanings[kind]}
    </Text>
  </Stack>
);

interface NameFieldProps {
  readonly name: string;
  readonly onChange: (name: string) => void;
}

export const NameField = ({ name, onChange }: NameFieldProps) => (
  <TextInput
    label="Name"
    description="Runs and the audit say it for whatever is done with the key."
    placeholder="Such as: deploys"
    required
    pattern="[0-9a-zA-Z ._\-]{1,64}"
    title="1 to 64 letters, digits, spaces, -, _ or ."
    maxLength={64}
    autoComplete="off"
    data-autofocus
    value={name}
    onChange={({ currentTarget }) => onChange(currentTarget.value)}
    error={useFieldProblem("name")}
  />
);

const roles = [
  ["viewer", "viewer: sees everything, changes nothing"],
  ["operator", "operator: makes and steers schedules and runs"],
  ["admin", "admin: also keeps connections and access keys"],
] as const;

interface RoleFieldProps {
  readonly role: Role;
  readonly onChange: (role: Role) => void;
}

export const RoleField = ({ role, onChange }: RoleFieldProps) => (
  <NativeSelect
    label="Role"
    description="The least that does."
    data={roles.map(([value, label]) => ({ value, label }))}
    value={role}
    onChange={({ currentTarget: { value } }) => onChange(roles.find(([one]) => one === value)?.[0] ?? role)}
    error={useFieldProblem("role")}
  />
);

interface TenantFieldProps {
  readonly tenant: string;
  readonly onChange: (tenant: string) => void;
}

export const TenantField = ({ tenant, onChange }: TenantFieldProps) => (
  <TextInput
    label="Tenant"
    description="Whose data it reaches. A tenant begins with its first key."
    placeholder="default"
    pattern="[a-z0-9\-]{1,64}"
    title="1 to 64 small letters, digits or -"
    maxLength={64}
    autoComplete="off"
    spellCheck={false}
    value={tenant}
    onChange={({ currentTarget }) => onChange(currentTarget.value)}
    error={useFieldProblem("tenant")}
  />
);

interface LifetimeFieldProps {
  readonly lifetime: Lifetime;
  readonly onChange: (lifetime: Lifetime) => void;
}

export const LifetimeField = ({ lifetime, onChange }: LifetimeFieldProps) => (
  <NativeSelect
    label="Expires"
    data={lifetimes.map(([value, label]) => ({ value, label }))}
    value={lifetime}
    onChange={({ currentTarget: { value } }) => (isLifetime(value) ? onChange(value) : undefined)}
    error={useFieldProblem("expiresAt")}
  />
);
