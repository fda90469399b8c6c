// One of the tenant's API destinations, with what its address leaves open.
import { Group, Input, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { NameSelect } from "../../../../parts/name-select.tsx";
import { apiDestinations } from "../../../../parts/name-lists.ts";
import { TextLink } from "../../../../ui/text-link.tsx";
import { useField } from "../draft/problem-places.ts";
import type { DestinationDraft } from "../draft/target-draft.ts";
import { PairRows } from "../../../../ui/pair-rows.tsx";

interface DestinationFieldsProps {
  readonly destination: DestinationDraft;
  readonly onChange: (part: Partial<DestinationDraft>) => void;
}

export function DestinationFields({ destination, onChange }: DestinationFieldsProps) {
  const { data, error } = useQuery(apiDestinations);
  const [place, query, headers] = [
    useField("target.name"),
    useField("target.query"),
    useField("target.headers"),
  ];
  const urlOf = (name: string): string => data?.find((one) => one.name === name)?.url ?? "";
  const choose = (name: string): void =>
    onChange({ name, pathParameters: fitted(destination.pathParameters, openParts(urlOf(name))) });
  const chosen = data?.find(({ name }) => name === destination.name);
  return (
    <Stack>
      <NameSelect
        {...place}
        label="API destination"
        description={
          <Text span inherit>
            An address with its rate and connection. Make one under{" "}
            <TextLink to="/connections" size="xs" underline="always">
              Connections
            </TextLink>
          </Text>
        }
        required
        placeholder="Choose one"
        allowDeselect={false}
        names={{ data: data?.map(({ name }) => name), error }}
        value={destination.name}
        onChange={(name) => choose(name ?? "")}
      />
      {chosen === undefined ? null : (
        <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
          It calls {chosen.method} {chosen.url}
        </Text>
      )}
      <PathFields destination={destination} onChange={onChange} />
      <PairRows
        place={query}
        noun="parameter"
        label="Query"
        pairs={destination.query}
        onChange={(rows) => onChange({ query: rows })}
      />
      <PairRows
        place={headers}
        noun="header"
        label="Headers"
        pairs={destination.headers}
        onChange={(rows) => onChange({ headers: rows })}
      />
    </Stack>
  );
}

/** As many as there are `*` in the address. */
const openParts = (url: string): number => url.split("*").length - 1;

const fitted = (given: readonly string[], count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => given[index] ?? "");

function PathFields({ destination: { pathParameters }, onChange }: DestinationFieldsProps) {
  const { error, ...place } = useField("target.pathParameters");
  if (pathParameters.length === 0)
    return error === null ? null : <Input.Error role="alert">{error}</Input.Error>;
  return (
    <div>
      <Group grow>
        {pathParameters.map((value, index) => (
          <TextInput
            key={index}
            {...(index === 0 ? place : {})}
            label={`In place of * ${index + 1}`}
            value={value}
            onChange={({ currentTarget }) =>
              onChange({ pathParameters: pathParameters.with(index, currentTarget.value) })
            }
          />
        ))}
      </Group>
      {error === null ? null : <Input.Error role="alert">{error}</Input.Error>}
    </div>
  );
}
