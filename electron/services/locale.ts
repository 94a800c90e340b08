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
