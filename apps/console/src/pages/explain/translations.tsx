// The same times as AWS, a crontab and Quartz write them.
import { Table, Text } from "@mantine/core";
import type { Notation, Translation } from "@punctual/expression";
import { CodeBlock } from "../../ui/code-block.tsx";

const names: Readonly<Record<Notation, string>> = {
  aws: "AWS and Punctual",
  crontab: "crontab",
  quartz: "Quartz",
};

interface TranslationsProps {
  readonly translations: Readonly<Record<Notation, Translation>>;
}

export function Translations({ translations }: TranslationsProps) {
  return (
    <Table layout="fixed">
      <Table.Tbody>
        {Object.entries(translations).map(([notation, { text, note }]) => (
          <Table.Tr key={notation}>
            <Table.Th w="9rem" scope="row">
              {nameOf(notation)}
            </Table.Th>
            <Table.Td>
              {text === null ? null : <CodeBlock text={text} label={`${nameOf(notation)} notation`} />}
              {note === null ? null : (
                <Text size="sm" c="dimmed">
                  {note}
                </Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

const nameOf = (notation: string): string => new Map(Object.entries(names)).get(notation) ?? notation;
