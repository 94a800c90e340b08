import type { LogProblemCode } from './problem.ts';
import type { LogProblemWords } from './problem-words-en.ts';

const AGAIN = 'Redemander la main courante à l’ordinateur qui l’a écrit.';

/** Every problem of a log in French. */
export const LOG_PROBLEM_WORDS_FR: Readonly<Record<LogProblemCode, LogProblemWords>> = {
  'log-too-large': { message: 'La main courante fait {size} ; {limit} sont admis.', fix: 'Rien n’en a été lu.' },
  'log-empty': {
    message: 'Ce fichier ne contient aucune entrée de main courante.',
    fix: 'Choisir une main courante exportée par Holdfast (.jsonl).',
  },
  'line-too-long': {
    message: 'La ligne fait {size} ; {limit} sont admis.',
    fix: `Elle a été laissée de côté. ${AGAIN}`,
  },
  'line-not-utf8': { message: 'La ligne n’est pas du texte en UTF-8 : elle a été abîmée.', fix: AGAIN },
  'line-cut': { message: 'Le fichier s’arrête au milieu de cette ligne.', fix: `La suite manque. ${AGAIN}` },
  'line-not-json': { message: 'La ligne est illisible : elle a été abîmée.', fix: AGAIN },
  'line-too-deep': {
    message: 'La ligne est imbriquée au-delà de {limit} niveaux.',
    fix: 'Elle a été laissée de côté. Holdfast n’écrit pas de telles lignes.',
  },
  'line-not-entry': { message: 'La ligne n’est pas une entrée de main courante.', fix: AGAIN },
  'line-rewritten': {
    message: 'La ligne n’est pas écrite comme Holdfast l’écrit.',
    fix: 'Son contenu reste vérifiable ; le fichier a été modifié après l’export.',
  },
  'entry-changed': {
    message: 'L’entrée {first} de {device} a été modifiée après avoir été écrite.',
    fix: `Ne pas s’y fier. ${AGAIN}`,
  },
  'entry-repeated': {
    message: 'L’entrée figure ici une seconde fois ; la première est à la ligne {other}.',
    fix: 'Une fusion du fichier n’en garde qu’une.',
  },
  'entry-moved': {
    message: 'L’entrée {first} de {device} vient après une entrée plus récente.',
    fix: 'Une fusion du fichier la remet à sa place.',
  },
  'entries-missing': {
    message: 'Les entrées {first} à {last} de {device} manquent avant cette ligne.',
    fix: 'Fusionner une main courante qui les contient, ou la redemander.',
  },
  'chain-broken': {
    message: 'L’entrée {first} de {device} ne suit pas celle qui la précède : l’une des deux a été remplacée.',
    fix: `Ne se fier à aucune des deux. ${AGAIN}`,
  },
  'place-taken-twice': {
    message: 'Il y a deux entrées {first} différentes de {device} ; l’autre est à la ligne {other}.',
    fix: 'Deux ordinateurs utilisent peut-être le même profil copié. Les deux entrées sont gardées : les examiner.',
  },
  'id-taken-twice': {
    message: 'Une entrée différente porte le même identifiant ; elle est à la ligne {other}.',
    fix: 'Les deux sont gardées : les examiner.',
  },
  'end-missing': {
    message: 'La main courante devrait aller jusqu’à l’entrée {last} de {device}, qui n’y est pas.',
    fix: `La fin a été coupée, ou cette entrée modifiée. ${AGAIN}`,
  },
  'end-unknown': {
    message: 'La ligne de fin ne nomme pas l’entrée {first} de {device}, qui est sa dernière.',
    fix: 'Elle a été ajoutée après l’export. Exporter de nouveau depuis cet ordinateur.',
  },
  'heads-not-last': {
    message: 'Des entrées ou une autre ligne de fin suivent cette ligne de fin.',
    fix: 'Le fichier a été assemblé à la main. Fusionner plutôt les mains courantes.',
  },
  'heads-absent': {
    message: 'La main courante n’a pas de ligne de fin : rien ne garantit sa fin.',
    fix: 'Des entrées peuvent manquer à la fin. L’exporter de nouveau pour en être sûr.',
  },
  'order-differs': {
    message: 'Les lignes de plusieurs ordinateurs ne sont pas dans l’ordre d’une fusion.',
    fix: 'Aucune entrée n’est touchée. Une fusion du fichier les remet en ordre.',
  },
  'incidents-apart': {
    message: 'Le fichier contient un autre incident, {other}, qui n’est pas réuni au premier.',
    fix: 'Les réunir s’il s’agit du même (merge-log --join).',
  },
  'type-newer': { message: 'Enregistré par une version plus récente de Holdfast : {type}.', fix: 'Gardé tel quel.' },
};
