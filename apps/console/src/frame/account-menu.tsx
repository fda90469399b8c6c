// Who is signed in, how the console looks, and the way out.
import { ActionIcon, Menu, Text, useMantineColorScheme } from "@mantine/core";
import { BookOpen, LogOut, Monitor, Moon, Sun, UserRound } from "lucide-react";
import { useSession, useSignOut } from "../session/session.ts";
import { offsetWords, viewerZone } from "../ui/time-words.ts";
import { nowMs } from "../ui/now.ts";
import { RegionMenu } from "./region-menu.tsx";

const schemes = [
  { scheme: "light", label: "Light", icon: Sun },
  { scheme: "dark", label: "Dark", icon: Moon },
  { scheme: "auto", label: "As the system", icon: Monitor },
] as const;

const schemeOf = (chosen: string) => schemes.find(({ scheme }) => scheme === chosen)?.scheme ?? "auto";

export function AccountMenu() {
  const { actor, role, tenant, byItself } = useSession();
  const signOut = useSignOut();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const offset = offsetWords(new Date(nowMs()).toISOString(), viewerZone);
  return (
    <Menu position="bottom-end" width={260} withinPortal={false}>
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label="Account and appearance">
          <UserRound size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Signed in</Menu.Label>
        <Text size="sm" px="sm" pb="xs">
          {actor}, {role} of tenant {tenant}
        </Text>
        <Text size="xs" c="dimmed" px="sm" pb="xs">
          Times are in {viewerZone} ({offset})
        </Text>
        <RegionMenu />
        <Menu.Divider />
        <Menu.Label>Appearance</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(chosen) => setColorScheme(schemeOf(chosen))}>
          {schemes.map(({ scheme, label, icon: Icon }) => (
            <Menu.RadioItem key={scheme} value={scheme} rightSection={<Icon size={14} aria-hidden />}>
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item component="a" href="/docs" leftSection={<BookOpen size={14} aria-hidden />}>
          API reference
        </Menu.Item>
        {/* Where it signs in by itself, signing out would sign in again. */}
        {byItself ? null : (
          <Menu.Item leftSection={<LogOut size={14} aria-hidden />} onClick={() => signOut.mutate()}>
            Sign out
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
