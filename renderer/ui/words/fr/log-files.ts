import type { logFiles as en } from '../en/log-files.ts';

/** Mains courantes entre ordinateurs. */
export const logFiles: typeof en = {
  title: 'Mains courantes des autres ordinateurs',
  lede: 'Par clé USB ou dossier partagé : enregistrer ici, ouvrir là-bas, et inversement. L’ordre n’importe pas.',
  link: 'Autres ordinateurs',
  linkAll: 'Importer une main courante',
  other: 'La main courante d’un autre incident',
  save: 'Enregistrer cette main courante',
  saveHint: 'Avec la fin de ses chaînes, pour que ce qui serait coupé se voie.',
  saved: (name) => `Enregistré sous ${name}.`,
  notSaved: 'Enregistrement impossible. Essayer ailleurs.',
  open: 'Ouvrir une main courante',
  openHint: 'Rien n’est repris avant que vous ayez vu ce qu’elle contient.',
  unreadable: 'Le fichier n’a pas pu être ouvert. La clé n’est plus là, ou le fichier est trop grand.',
  found: (name) => `Dans ${name}`,
  added: (count) => (count === '1' ? '1 nouvelle entrée' : `${count} nouvelles entrées`),
  known: (count) => (count === '1' ? '1 est déjà ici' : `${count} sont déjà ici`),
  refused: (count) =>
    count === '1'
      ? '1 ligne modifiée ou illisible : laissée de côté'
      : `${count} lignes modifiées ou illisibles : laissées de côté`,
  noLog: 'Ce fichier ne contient pas de main courante.',
  whole: 'Rien n’y a été modifié, enlevé ni déplacé.',
  endOpen: 'Rien ne garantit sa fin : des entrées peuvent manquer.',
  damaged: (trusted, all) => `La main courante est abîmée. Entrées auxquelles on peut se fier : ${trusted} sur ${all}.`,
  problems: 'Ce qui ne va pas',
  line: (line) => `Ligne ${line}`,
  conflicts: 'Entrées différentes à une même place',
  conflictsHint: 'Deux ordinateurs utilisent peut-être le même profil copié. Toutes sont gardées.',
  apart: (name, time, who) => `Déclaré séparément : « ${name} », ${time} par ${who}.`,
  unnamed: 'sans nom',
  join: 'Réunir : c’est le même incident',
  clocks: 'Horloges',
  clocksHint:
    'Demander l’heure à l’autre ordinateur. Minutes à ajouter à ce qu’il a noté ; 0 quand les deux sont d’accord.',
  device: (device, time) => `Ordinateur ${device}, dernière entrée à ${time}`,
  minutes: 'Minutes à ajouter',
  take: 'Reprendre',
  taken: (count) => (count === '1' ? '1 entrée reprise.' : `${count} entrées reprises.`),
  nothing: 'Tout ce qu’il contient est déjà ici.',
  back: 'Laisser',
  laptops: 'Ordinateurs connus ici',
  laptopThis: (name) => `Cet ordinateur, ${name}`,
  laptopOther: (code, by) =>
    by === null ? `Ordinateur …${code}` : `Ordinateur …${code}, utilisé en dernier par ${by}`,
  laptopNow: (edition) => (edition === null ? 'Le plan en usage ici' : `Édition ${edition}`),
  laptopSaid: (edition, when) =>
    edition === null ? `Un plan sans édition le ${when}` : `Édition ${edition} le ${when}`,
  laptopUnknown: (when) => `Édition inconnue. Dernière entrée le ${when}`,
  laptopsAsk: 'Quels autres ordinateurs ont ce plan ?',
  laptopsHow:
    'Une main courante dit quelle édition avait l’ordinateur où l’incident a été déclaré. Importer une main courante de chaque ordinateur, même d’un exercice, et il est compté.',
};
