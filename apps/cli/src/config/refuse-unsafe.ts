// What Punctual refuses to start with, because it would be open to whoever reaches it.
import { isLoopback } from "./loopback.ts";
import type { Settings } from "./settings.ts";
import { callerSecrets } from "./variables.ts";

/** One sentence per reason, with the variable's name and never its value. */
export function unsafeSettings(settings: Settings): string[] {
  if (settings.mode === "production") {
    return [
      ...missing(settings, "in production"),
      ...weakSecrets(settings),
      ...uncheckedCertificates(settings),
    ];
  }
  return isLoopback(settings.host) ? [] : missing(settings, "while HOST can be reached from other machines");
}

function missing({ adminTokens, secretKey }: Settings, when: string): string[] {
  const problems: string[] = [];
  if (adminTokens.length === 0) {
    problems.push(
      `Expected PUNCTUAL_ADMIN_TOKEN to be set ${when}, got nothing. Make one with: openssl rand -base64 32`,
    );
  }
  if (secretKey === null) {
    problems.push(
      `Expected PUNCTUAL_SECRET_KEY to be set ${when}, got nothing. Make one with: openssl rand -base64 32`,
    );
  }
  return problems;
}

const leastBytes = 32;

const weakSecrets = (settings: Settings): string[] =>
  weakCallerSecrets(settings).map(({ message }) => `${message} Make one with: openssl rand -base64 32`);

/** The secrets of callers that are too short, or an example of the documents. */
export function weakCallerSecrets({
  values,
}: Settings): readonly { readonly name: string; readonly message: string }[] {
  return callerSecrets
    .flatMap((name) => [name, `${name}_NEXT`])
    .flatMap((name) => {
      const why = weakness(values[name]);
      return why === null ? [] : [{ name, message: `Expected ${name} to be ${why}.` }];
    });
}

function weakness(value: string | undefined): string | null {
  if (value === undefined) return null;
  if (isExample(value)) return "a secret of your own, got an example of the documents";
  return Buffer.byteLength(value) < leastBytes ? `at least ${leastBytes} bytes long, got fewer` : null;
}

/** What the mission's documents print where a secret belongs. */
const examples = [
  "your-generated-key",
  "your-CRON_API_KEY",
  "your-secure-random-string-here",
  "your-secret",
  "your-secret-here",
  "your-production-secret",
  "your_cron_secret",
  "dev-secret-for-testing",
  "staging-secure-secret-xyz123",
  "super-secure-production-secret-abc456def789",
  "your_jwt_secret_matching_backend",
  "SEU_JWT_TOKEN",
  "SUA_CHAVE",
].map((example) => example.toLowerCase());

/** With or without the brackets, quotes and the word Bearer around it. */
function isExample(value: string): boolean {
  const bare = value
    .trim()
    .replace(/^bearer\s+/i, "")
    .replace(/^[<"'`]+|[>"'`]+$/g, "");
  return examples.includes(bare.toLowerCase());
}

const uncheckedCertificates = ({ values }: Settings): string[] =>
  values.NODE_TLS_REJECT_UNAUTHORIZED === "0"
    ? [
        "Expected NODE_TLS_REJECT_UNAUTHORIZED not to be 0 in production, got 0. Remove it; add your own authority with NODE_EXTRA_CA_CERTS.",
      ]
    : [];
