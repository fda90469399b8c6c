// The size of a text in words.

const kilo = 1_024;

/** Such as `1.5 MiB`, `20 KiB`, `812 characters`. */
export function sizeWords(characters: number): string {
  if (characters < kilo) return `${characters} characters`;
  const kibi = characters / kilo;
  return kibi < kilo ? `${kibi.toFixed(kibi < 10 ? 1 : 0)} KiB` : `${(kibi / kilo).toFixed(1)} MiB`;
}
