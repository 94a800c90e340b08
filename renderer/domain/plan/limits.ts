const KIB = 1024;
const MIB = 1024 * KIB;

/** What a plan may hold at most, against hostile input (plan format, "Hostile input"). */
export const LIMITS = {
  files: 20_000,
  planBytes: 512 * MIB,
  textBytes: 16 * MIB,
  renderedBytes: 256 * KIB,
  logBytes: 512 * MIB,
  logLineBytes: 16 * MIB,
  assetBytes: 64 * MIB,
  yamlAliases: 100,
  yamlDepth: 64,
  components: 50_000,
} as const;

/** `bytes` in whole KiB or MiB, for people. */
export function sizeText(bytes: number): string {
  return bytes < MIB ? `${Math.ceil(bytes / KIB)} KiB` : `${Math.ceil(bytes / MIB)} MiB`;
}
