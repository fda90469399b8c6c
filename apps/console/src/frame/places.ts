// Where one can go: the pages in the navigation, in its order.
import {
  BellRing,
  CalendarClock,
  CalendarOff,
  Gauge,
  KeyRound,
  Languages,
  ListChecks,
  MailX,
  Plug,
  ScrollText,
  Settings,
  type LucideIcon,
} from "lucide-react";
import { reaches, type Role } from "../session/role.ts";

export interface Place {
  readonly to: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** Pressed after `g`. */
  readonly key?: string;
  /** Words by which the command palette finds it too. */
  readonly keywords?: string;
  /** The least role that sees anything there; viewer unless said otherwise. */
  readonly role?: Role;
}

export const places: readonly Place[] = [
  { to: "/", label: "Overview", icon: Gauge, key: "o", keywords: "home status health" },
  { to: "/schedules", label: "Schedules", icon: CalendarClock, key: "s", keywords: "cron rate at" },
  { to: "/runs", label: "Runs", icon: ListChecks, key: "r", keywords: "history executions attempts" },
  { to: "/dead-letters", label: "Dead letters", icon: MailX, key: "d", keywords: "failed redrive dlq" },
  { to: "/alarms", label: "Alarms", icon: BellRing, key: "a", keywords: "stale late missed" },
  {
    to: "/explain",
    label: "Explain",
    icon: Languages,
    key: "e",
    keywords: "expression crontab quartz translate",
  },
  {
    to: "/connections",
    label: "Connections",
    icon: Plug,
    key: "c",
    keywords: "api destinations credentials",
  },
  { to: "/calendars", label: "Calendars", icon: CalendarOff, keywords: "holidays excluded days" },
  { to: "/access-keys", label: "Access keys", icon: KeyRound, keywords: "tokens aws", role: "admin" },
  { to: "/audit", label: "Audit", icon: ScrollText, keywords: "who did what", role: "operator" },
  { to: "/settings", label: "Settings", icon: Settings, keywords: "limits freeze nodes system" },
];

export const isAdmitted = ({ role = "viewer" }: Place, has: Role): boolean => reaches(has, role);
