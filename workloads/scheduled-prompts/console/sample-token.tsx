// How to make a token for the sample user, where this is development.
import { Paper, Stack, Text, Title } from "@mantine/core";
import { CodeBlock } from "@punctual/console";

const command = `node --input-type=module -e '
  import { readFileSync } from "node:fs";
  import { SignJWT } from "jose";
  const { JWT_SECRET } = { ...JSON.parse(readFileSync(".punctual/development-secrets.json", "utf8")), ...process.env };
  const token = new SignJWT({ userId: "user-demo", email: "demo@example.com" });
  console.log(await token.setProtectedHeader({ alg: "HS256" }).setIssuedAt().setExpirationTime("8h").sign(Buffer.from(JWT_SECRET)));
'`;

export const SampleToken = () => (
  <Paper component="section" withBorder p="lg" aria-labelledby="sample-token">
    <Stack gap="xs">
      <Title order={2} id="sample-token">
        A token to try it with
      </Title>
      <Text size="sm">
        This server runs in development. In the folder that it was started from, this prints a token of the
        sample user, who has two prompts. It is good for eight hours.
      </Text>
      <CodeBlock text={command} label="Command that prints a token" />
    </Stack>
  </Paper>
);
