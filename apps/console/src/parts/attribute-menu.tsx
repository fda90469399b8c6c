// Puts an attribute into an input without its being typed.
import { Button, Code, Menu, Text } from "@mantine/core";
import { Braces } from "lucide-react";
import { Fragment } from "react";
import { inputAttributes } from "./input-attributes.ts";

export function AttributeMenu({ onChoose }: { readonly onChoose: (attribute: string) => void }) {
  return (
    <Menu position="bottom-start" width={340} returnFocus={false} withinPortal={false}>
      <Menu.Target>
        <Button variant="default" size="compact-sm" leftSection={<Braces size={14} aria-hidden />}>
          Insert attribute
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: "auto" }}>
        {inputAttributes.map(({ label, items }) => (
          <Fragment key={label}>
            <Menu.Label>{label}</Menu.Label>
            {items.map(({ text, means }) => (
              <Menu.Item key={text} onClick={() => onChoose(text)}>
                <Code>{text}</Code>
                <Text size="xs" c="dimmed">
                  {means}
                </Text>
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
