// A secret that requests are signed with, as Standard Webhooks writes it.

const bytes = 32;

export function newSigningSecret(): string {
  const key = crypto.getRandomValues(new Uint8Array(bytes));
  return `whsec_${btoa(String.fromCharCode(...key))}`;
}
