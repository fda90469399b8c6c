// Where nothing is scheduled yet: what to do first.
import { Code, List, Text } from "@mantine/core";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Panel } from "../../ui/panel.tsx";
import { useMay } from "../../session/session.ts";

export function Welcome() {
  const mayMake = useMay("operator");
  return (
    <Panel title="Nothing is scheduled yet">
      <Text size="sm" mb="sm">
        A schedule says when something is to run, and what is called then. Make the first in one of three
        ways:
      </Text>
      <List size="sm" spacing="xs" mb="md">
        <List.Item>here, with a form;</List.Item>
        <List.Item>
          in <Code>punctual.config.ts</Code>, beside the code that it calls;
        </List.Item>
        <List.Item>
          with the AWS CLI that you know: <Code>aws scheduler create-schedule</Code>, see Settings.
        </List.Item>
      </List>
      {mayMake ? <ButtonLink to="/schedules/new">New schedule</ButtonLink> : null}
    </Panel>
  );
}
