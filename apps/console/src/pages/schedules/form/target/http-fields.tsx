// A request to an address of one's own choice.
import { Group, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { NameSelect } from "../../../../parts/name-select.tsx";
import { connectionNames } from "../../../../parts/name-lists.ts";
import { NumberField } from "../../../../ui/number-field.tsx";
import { TextLink } from "../../../../ui/text-link.tsx";
import { useField } from "../draft/problem-places.ts";
import { methods } from "../../../../parts/methods.ts";
import { defaultTimeoutSeconds, type HttpDraft } from "../draft/target-draft.ts";
import { PairRows } from "../../../../ui/pair-rows.tsx";

interface HttpFieldsProps {
  readonly http: HttpDraft;
  readonly onChange: (part: Partial<HttpDraft>) => void;
}

const longestUrl = 2_048;
const longestTimeout = 900;

export function HttpFields({ http, onChange }: HttpFieldsProps) {
  const [timeout, headers] = [useField("target.timeoutSeconds"), useField("target.headers")];
  return (
    <Stack>
      <AddressFields http={http} onChange={onChange} />
      <Group align="flex-start" grow preventGrowOverflow={false}>
        <ConnectionField http={http} onChange={onChange} />
        <NumberField
          {...timeout}
          label="Timeout"
          description={`For the whole answer. Default ${defaultTimeoutSeconds} s`}
          suffix=" s"
          min={1}
          max={longestTimeout}
          placeholder={`${defaultTimeoutSeconds} s`}
          value={http.timeoutSeconds}
          onChange={(timeoutSeconds) => onChange({ timeoutSeconds })}
        />
      </Group>
      <PairRows
        place={headers}
        noun="header"
        label="Headers"
        description="Those of the connection, and Punctual's own such as Idempotency-Key, come by themselves."
        pairs={http.headers}
        onChange={(rows) => onChange({ headers: rows })}
      />
    </Stack>
  );
}

function AddressFields({ http: { method, url }, onChange }: HttpFieldsProps) {
  const [methodPlace, urlPlace] = [useField("target.method"), useField("target.url")];
  return (
    <Group align="flex-start" gap="sm">
      <NativeSelect
        {...methodPlace}
        label="Method"
        w={116}
        data={[...methods]}
        value={method}
        onChange={({ currentTarget }) =>
          onChange({ method: methods.find((one) => one === currentTarget.value) ?? method })
        }
      />
      <TextInput
        {...urlPlace}
        label="URL"
        type="url"
        required
        autoComplete="off"
        maxLength={longestUrl}
        flex="1 1 16rem"
        value={url}
        onChange={({ currentTarget }) => onChange({ url: currentTarget.value })}
      />
    </Group>
  );
}

function ConnectionField({ http, onChange }: HttpFieldsProps) {
  const place = useField("target.connection");
  return (
    <NameSelect
      {...place}
      label="Connection"
      description={
        <Text span inherit>
          Its credentials. They are kept under{" "}
          <TextLink to="/connections" size="xs" underline="always">
            Connections
          </TextLink>
        </Text>
      }
      placeholder="None"
      clearable
      clearButtonProps={{ "aria-label": "No connection" }}
      names={useQuery(connectionNames)}
      value={http.connection}
      onChange={(connection) => onChange({ connection })}
    />
  );
}
