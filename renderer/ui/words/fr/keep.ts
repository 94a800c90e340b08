import type { keep as english } from '../en/keep.ts';
import { plural } from './plural.ts';

export const keep: typeof english = {
  title: 'Ce qui est gardé, et où',
  lede: 'Tout est écrit dans le journal sur ce disque avant que Holdfast ne le dise enregistré ; des fichiers simples sont à côté.',
  open: 'Ce qui est gardé, et où',
  files: 'Fichiers simples',
  filesText:
    'Le plan en dossier, chaque incident en main courante : lisibles dans tout éditeur de texte, sans Holdfast.',
  own: 'Sur cet ordinateur',
  second: 'Second emplacement',
  noSecond: 'Aucun. Une clé USB ou un dossier partagé survit à cet ordinateur.',
  state: {
    current: (at) => (at === null ? 'À jour' : `À jour, ${at}`),
    behind: (at) => (at === null ? 'Écriture en cours' : `Mise à jour en cours, dernière le ${at}`),
    absent: (at) => (at === null ? 'Pas là en ce moment' : `Pas là en ce moment, dernière écriture le ${at}`),
    full: (at) => (at === null ? 'Plus de place là-bas' : `Plus de place là-bas, dernière écriture le ${at}`),
    failed: (at) => (at === null ? 'Impossible à écrire' : `Impossible à écrire, dernière fois le ${at}`),
  },
  showFiles: 'Montrer les fichiers simples',
  showData: 'Montrer le dossier de données',
  cannotShow: 'Le dossier ne s’affiche pas d’ici. Son emplacement est dans Réglages, sous Cet ordinateur.',
  choose: 'Choisir un second emplacement',
  places: 'Emplacements présents en ce moment',
  noPlaces: 'Ni lecteur ni dossier partagé en ce moment. En brancher un et regarder de nouveau.',
  lookAgain: 'Regarder de nouveau',
  use: (label) => `Utiliser ${label}`,
  freeAt: (megabytes) => `${megabytes} Mo libres`,
  stop: 'Plus de second emplacement',
  placeGone: 'Cet emplacement n’est plus là.',
  space: 'Place sur ce disque',
  spaceLeft: (megabytes) => (megabytes === null ? 'Inconnue' : `${megabytes} Mo libres`),
  spaceText:
    'En dessous de 200 Mo, Holdfast le dit. En dessous de 50 Mo, il libère une réserve et seule la main courante continue.',
  low: (megabytes) =>
    `Il reste ${megabytes} Mo sur ce disque. Tout fonctionne encore ; faire de la place avant d’être sous 50 Mo.`,
  critical: (megabytes) =>
    `Il reste ${megabytes} Mo sur ce disque. La main courante continue ; modifications du plan, fichiers simples et instantanés attendent qu’il y ait de la place.`,
  mirrorBehind:
    'Les fichiers simples à côté de la base ne peuvent pas être mis à jour. Ce qui est enregistré est quand même dans le journal.',
  snapshots: 'Instantanés',
  snapshotsText:
    'Faits à la clôture d’un incident, à la fermeture de Holdfast, et à chaque quart d’heure de modifications ; gardés par heure, jour et semaine.',
  make: 'En faire un maintenant',
  noSnapshots: 'Aucun encore : le premier est fait quand Holdfast se ferme.',
  why: {
    exit: 'à la fermeture',
    closed: 'un incident a été clos',
    change: 'après des modifications',
    asked: 'demandé',
  },
  see: 'Voir',
  seeOf: (when) => `Voir l’instantané du ${when}`,
  unreadable: 'Cet instantané n’est pas tel qu’il a été écrit, et ne peut pas être remis. Les autres peuvent l’être.',
  holds: (plan, entries) => `${plan} ; ${plural(entries, 'entrée', 'entrées')} de main courante.`,
  noPlan: 'Aucun plan',
  edition: (name, edition) => (edition === null ? name : `${name}, édition ${edition}`),
  same: 'Son plan est celui qui est là maintenant.',
  wouldChange: (kind, added, changed, removed) =>
    `${kind}, à remettre : ${added} ; à ramener à l’état d’avant : ${changed} ; à retirer : ${removed}`,
  logsStay: (missing) =>
    missing === '0'
      ? 'Les entrées des mains courantes ne sont jamais retirées.'
      : `${plural(missing, 'entrée de main courante revient', 'entrées de main courante reviennent')} ; aucune n’est jamais retirée.`,
  putBack: 'Le remettre',
  putBackAsk: (name) => `Le plan de l’instantané prend la place de celui qui est là. Taper « ${name} » pour le faire.`,
  putBackName: (when) => `instantané du ${when} remis`,
  isBack: 'Il est remis. Ce qui était là avant est l’instantané le plus récent : le remettre pour annuler.',
  undo: 'Annuler',
  failed: 'Cela n’a pas marché, et rien n’a été modifié.',
  typeName: 'Taper le nom',
  forget: 'Retirer une personne',
  forgetText:
    'Retire un contact du plan et de son passé : textes antérieurs, instantanés, journal et fichiers simples. Les mains courantes n’ont qu’un identifiant, et restent.',
  person: 'Contact',
  personNone: 'Choisir un contact',
  named: (count) =>
    count === '1'
      ? '1 autre élément du plan le nomme, et ne le nommera plus.'
      : `${count} autres éléments du plan le nomment, et ne le nommeront plus.`,
  written:
    'Le texte de ces procédures écrit son nom ou mène à cette personne. Le modifier d’abord ; il reste tel quel :',
  stuck: (trees) =>
    `Ces schémas d’alerte commencent par cette personne ; choisir d’abord qui d’autre les commence : ${trees}.`,
  outOfReach: 'Ce que Holdfast ne peut pas atteindre',
  reach: {
    paper: (count) =>
      `Le papier : ${plural(count, 'exemplaire', 'exemplaires')} au registre, et toute autre impression`,
    laptops: 'Les autres ordinateurs qui ont le plan, tant qu’ils n’ont pas pris une édition plus récente',
    bundles: 'Les paquets, PDF et fichiers de secours qui ont été donnés',
    second: 'Un second emplacement qui n’est pas branché en ce moment',
    notes: 'Les notes de mains courantes où quelqu’un a écrit le nom',
    disk: 'Les blocs du disque qui ne sont pas encore réécrits, et les sauvegardes que d’autres font de ce disque',
  },
  forgetAsk: (name) => `Le passé du plan est supprimé avec, sans retour possible. Taper « ${name} » pour le faire.`,
  forgetDo: 'Retirer cette personne',
  forgetName: (name) => `Retirer ${name}`,
  erase: 'Effacer la copie de cet ordinateur',
  eraseText:
    'Supprime de cet ordinateur plan, mains courantes, journal, instantanés, fichiers simples et réglages, ainsi que ce que cet ordinateur a écrit au second emplacement s’il est branché. Puis Holdfast se ferme.',
  eraseAsk: (name) => `Impossible à annuler. Taper le nom de cet ordinateur, « ${name} », pour le faire.`,
  eraseDo: 'Tout effacer ici',
};
