// The secret of a connection: typed, never read back.
import { Button, Group, PasswordInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { CopyButton } from "../../../ui/copy-button.tsx";
import { useFieldProblem } from "../../../ui/field-problem.ts";
import { kinds, type Kind } from "./kind.ts";
import { newSigningSecret } from "./new-signing-secret.ts";

interface SecretFieldProps {
  readonly kind: Kind;
  readonly value: string;
  readonly keepsSecret: boolean;
  readonly onChange: (secret: string) => void;
}

export function SecretField({ kind, value, keepsSecret, onChange }: SecretFieldProps) {
  const [isShown, { toggle, open }] = useDisclosure(false);
  const { secretField, secretLabel } = kinds[kind];
  const make = (): void => {
    onChange(newSigningSecret());
    open();
  };
  return (
    <div>
      <PasswordInput
        label={secretLabel}
        description={descriptionOf(kind, keepsSecret)}
        placeholder={keepsSecret ? "Kept; type to replace it" : ""}
        required={!keepsSecret}
        autoComplete="new-password"
        maxLength={4_096}
        visible={isShown}
        onVisibilityChange={toggle}
        visibilityToggleButtonProps={{ "aria-label": `Show the ${secretLabel.toLowerCase()}`, tabIndex: 0 }}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        error={useFieldProblem(secretField)}
      />
      {kind === "signing" ? (
        <Group gap="xs" mt={6}>
          <Button variant="default" size="compact-sm" onClick={make}>
            Make one
          </Button>
          {value === "" ? null : <CopyButton text={value} what="the signing secret" />}
        </Group>
      ) : null}
    </div>
  );
}

function descriptionOf(kind: Kind, keepsSecret: boolean): string {
  if (kind !== "signing") return "Sealed when it is kept, and never shown again.";
  const form = "whsec_ and 24 to 64 bytes in base64. The receiver needs it too.";
  return keepsSecret ? `${form} The old one signs beside a new one for 24 hours.` : form;
}
