// How clients of AWS connect: the AWS CLI, the SDKs and Terraform, unmodified.
import { Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useRegion } from "../../../api/region.ts";
import { systemQuery } from "../../../api/system.ts";
import { awsVariables } from "../../../parts/aws-variables.ts";
import { useMay } from "../../../session/session.ts";
import { ButtonLink } from "../../../ui/button-link.tsx";
import { CodeBlock } from "../../../ui/code-block.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { Panel } from "../../../ui/panel.tsx";

export function AwsTab() {
  const query = useQuery(systemQuery);
  const chosen = useRegion();
  return (
    <Loaded query={query}>
      {({ region: home }) => (
        <Stack>
          <ConnectPanel region={chosen ?? home} />
          <RegionsPanel home={home} />
        </Stack>
      )}
    </Loaded>
  );
}

function ConnectPanel({ region }: { readonly region: string }) {
  const mayMake = useMay("admin");
  const text = awsVariables({ region, accessKeyId: "PKIA…", secretAccessKey: "…" });
  return (
    <Panel
      title="Connect"
      actions={
        mayMake ? (
          <ButtonLink to="/access-keys" variant="default" size="xs">
            Make a key
          </ButtonLink>
        ) : null
      }
    >
      <Stack gap="xs">
        <Text size="sm">
          The AWS CLI, the SDKs and Terraform call this server unmodified, and no call reaches AWS. They need
          its address, a region and an AWS key; the dialog that makes the key shows all of it filled in.
        </Text>
        <CodeBlock text={text} label="Variables for AWS clients" />
        <Text size="sm" mt="xs">
          Then, for example:
        </Text>
        <CodeBlock text={examples} label="Commands to try" />
        <Text size="xs" c="dimmed">
          AWS CLI 1, and AWS CLI 2 before 2.13, do not read AWS_ENDPOINT_URL everywhere: give them
          --endpoint-url {location.origin} as well, or some of their calls go to AWS all the same.
        </Text>
      </Stack>
    </Panel>
  );
}

const examples = `aws sts get-caller-identity
aws scheduler list-schedules
aws events list-rules`;

function RegionsPanel({ home }: { readonly home: string }) {
  return (
    <Panel title="Regions">
      <Text size="sm">
        A region is a place of its own: the same name may be taken once in each. The home region is {home};
        what REST, the console and punctual.config.ts make lives there unless they name another. Where others
        hold anything, the menu at the top right goes to them.
      </Text>
    </Panel>
  );
}
