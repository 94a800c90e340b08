/** What `holdfast verify-log` says around the problems themselves. */
export interface VerifyLogWords {
  readonly describe: string;
  readonly file: string;
  readonly whole: (entries: number, devices: number) => string;
  /** The same without heads: nobody knows what was cut off. */
  readonly wholeSoFar: (entries: number, devices: number) => string;
  readonly damaged: (trusted: number, entries: number) => string;
  readonly head: (device: string, seq: number, hash: string) => string;
}

const en: VerifyLogWords = {
  describe: 'whether a log is as it was written, and what of it can be trusted',
  file: 'a log (.jsonl)',
  whole: (entries, devices) =>
    `Nothing was changed, left out or moved: ${entries} ${entries === 1 ? 'entry' : 'entries'} of ${devices} ${devices === 1 ? 'laptop' : 'laptops'}.`,
  wholeSoFar: (entries, devices) =>
    `Nothing between the first and the last of these ${entries} ${entries === 1 ? 'entry' : 'entries'} of ${devices} ${devices === 1 ? 'laptop' : 'laptops'} was changed, left out or moved; whether more followed, nobody can tell.`,
  damaged: (trusted, entries) => `${trusted} of ${entries} entries can be trusted.`,
  head: (device, seq, hash) => `Head of ${device}, entry ${seq}: ${hash}`,
};

const fr: VerifyLogWords = {
  describe: 'si une main courante est telle qu’elle a été écrite, et à quoi on peut s’y fier',
  file: 'une main courante (.jsonl)',
  whole: (entries, devices) =>
    `Rien n’a été modifié, enlevé ni déplacé : ${entries} ${entries < 2 ? 'entrée' : 'entrées'} de ${devices} ${devices < 2 ? 'ordinateur' : 'ordinateurs'}.`,
  wholeSoFar: (entries, devices) =>
    `Rien n’a été modifié, enlevé ni déplacé entre la première et la dernière de ces entrées (${entries}, de ${devices} ${devices < 2 ? 'ordinateur' : 'ordinateurs'}) ; nul ne peut dire s’il y en avait d’autres après.`,
  damaged: (trusted, entries) => `On peut se fier à ${trusted} entrées sur ${entries}.`,
  head: (device, seq, hash) => `Tête de ${device}, entrée ${seq} : ${hash}`,
};

/** The words of `verify-log`, by language. */
export const verifyLogWords: Readonly<Record<'en' | 'fr', VerifyLogWords>> = { en, fr };
