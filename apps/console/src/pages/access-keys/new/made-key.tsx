// The key that was made, shown this once, in the form in which its client takes it.
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import type { NewAccessKey } from "@punctual/client";
import { useQuery } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { systemQuery } from "../../../api/system.ts";
import { useRegion } from "../../../api/region.ts";
import { awsVariables } from "../../../parts/aws-variables.ts";
import { CodeBlock } from "../../../ui/code-block.tsx";
import { CopyButton } from "../../../ui/copy-button.tsx";

interface MadeKeyProps {
  readonly made: NewAccessKey;
  readonly onClose: () => void;
}

export function MadeKey({ made, onClose }: MadeKeyProps) {
  return (
    <Stack>
      <Alert
        variant="outline"
        role="status"
        icon={<KeyRound size={18} aria-hidden />}
        title={`The key “${made.name}” is shown this once`}
      >
        Put it where it belongs before you close this: nobody can read it again, and a lost one is replaced by
        another.
      </Alert>
      {made.kind === "bearer" ? <BearerKey secret={made.key} /> : <AwsKey made={made} />}
      <Group justify="flex-end">
        <Button onClick={onClose}>I have it</Button>
      </Group>
    </Stack>
  );
}

function BearerKey({ secret }: { readonly secret: string }) {
  return (
    <Stack gap="xs">
      <CodeBlock text={secret} label="The access key" />
      <Group gap="xs">
        <CopyButton text={secret} what="the key" />
      </Group>
      <Text size="sm" mt="xs">
        To see that it works:
      </Text>
      <CodeBlock
        text={`curl -H "Authorization: Bearer ${secret}" ${location.origin}/api/v1/system`}
        label="A call with the key"
      />
    </Stack>
  );
}

type AwsMade = Extract<NewAccessKey, { readonly kind: "aws" }>;

function AwsKey({ made: { accessKeyId, secretAccessKey } }: { readonly made: AwsMade }) {
  const chosen = useRegion();
  const home = useQuery(systemQuery).data?.region ?? "us-east-1";
  const text = awsVariables({ region: chosen ?? home, accessKeyId, secretAccessKey });
  return (
    <Stack gap="xs">
      <Text size="sm">Paste this into a shell; the AWS CLI, the SDKs and Terraform read it from there.</Text>
      <CodeBlock text={text} label="Variables for AWS clients" />
      <Group gap="xs">
        <CopyButton text={text} what="all of it" />
        <CopyButton text={accessKeyId} what="the id" />
        <CopyButton text={secretAccessKey} what="the secret" />
      </Group>
      <Text size="sm" mt="xs">
        To see that it works:
      </Text>
      <CodeBlock text="aws sts get-caller-identity" label="A call with the key" />
    </Stack>
  );
}
