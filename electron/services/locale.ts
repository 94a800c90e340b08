type Environment = Readonly<Record<string, string | undefined>>;

/** The system's locale as BCP 47. On Unix the environment decides, as for every other program; "C" and the like are English. */
export function systemLocale(
  environment: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const known = Intl.DateTimeFormat().resolvedOptions().locale;
  if (platform === 'win32' || platform === 'darwin') return known;
  const named = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find((value) => value);
  if (named === undefined) return known;
  const tag = named.split(/[.@]/)[0]?.replaceAll('_', '-') ?? '';
  return isLocale(tag) ? tag : 'en';
}

function isLocale(tag: string): boolean {
  try {
    return /^[a-z]{2,3}(-|$)/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/**
 * `environment` with a character set of UTF-8, for the browser, and the language as it was.
 *
 * Under any other (LANG=C), Chromium cannot name files below a folder with an accent, and IndexedDB does not open.
 */
export function utf8Environment(environment: Environment): Record<string, string> {
  const set = Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const known = Object.fromEntries(set);
  const characters = [known['LC_ALL'], known['LC_CTYPE'], known['LANG']].find((value) => value) ?? '';
  if (/utf-?8/i.test(characters)) return known;
  const { LC_ALL: all, ...rest } = known;
  return { ...rest, ...(all ? { LANG: all } : {}), LC_CTYPE: 'C.UTF-8' };
}
