import type { people as english } from '../en/people.ts';
import { plural } from './plural.ts';

/** Units of a duration as plans write them. */
const UNITS: Readonly<Record<string, string>> = { d: 'j', w: 'semaines', mo: 'mois', y: 'an' };

export const people: typeof english = {
  title: (count) => (count === '1' ? 'Une personne à joindre' : `${count} personnes et services à joindre`),
  none: 'Personne n’est encore dans le plan.',
  noneNext: 'Mettre des contacts dans le dossier contacts du plan, puis importer à nouveau le dossier.',
  lede: (unconfirmed, all) =>
    unconfirmed === '0'
      ? `Les ${all} sont confirmés.`
      : `${unconfirmed} sur ${all} ne sont pas confirmés dans les délais.`,
  tabs: 'Ce qui est montré',
  contacts: 'Contacts',
  roles: 'Rôles',
  trees: 'Schémas d’alerte',
  filter: 'Nom, rôle, numéro, organisation',
  shown: (count, all) => (count === all ? all : `${count} sur ${all}`),
  onlyUnconfirmed: 'Pas confirmés à temps',
  nothing: 'Personne ne correspond.',
  private: 'privé',
  deputies: 'Suppléants',
  deputiesAre: (names) => `Suppléants : ${names}`,
  noDeputy: 'Aucun suppléant',
  channels: 'Comment joindre, dans cet ordre',
  noChannels: 'Aucun moyen de joindre n’est noté.',
  via: 'Ne marche que si ceci marche :',
  confirmed: (date) => `Confirmé le ${date}`,
  unconfirmed: (days) => `Pas confirmé depuis ${plural(days, 'jour', 'jours')}`,
  neverConfirmed: 'Jamais confirmé',
  confirmation: 'Confirmation',
  every: (length) => `délai : ${length.replace(/[a-z]+/g, (unit) => ` ${UNITS[unit] ?? unit}`).trim()}`,
  organisation: 'Organisation',
  role: 'Fonction',
  languages: 'Parle',
  availability: 'Quand',
  notes: 'Notes',
  stands: 'Figure dans',
  owns: 'Répond de',
  tags: 'Étiquettes',
  nothingElse: 'Aucun rôle, schéma d’alerte ni procédure ne nomme cette personne.',
  missing: 'Le plan n’a pas de contact avec cet identifiant.',
  missingRole: 'Le plan n’a pas de rôle avec cet identifiant.',
  missingTree: 'Le plan n’a pas de schéma d’alerte avec cet identifiant.',
  missingNext: 'Chercher par nom avec Ctrl K.',
  succession: 'Qui le prend, dans cet ordre',
  noSuccession: 'Personne n’est encore nommé. Trois personnes, par fonction, c’est ce qui tient.',
  rank: (rank) => `${rank}.`,
  authority: 'Ce qu’il peut décider',
  noAuthority: 'Rien n’est écrit.',
  may: 'Peut',
  limit: 'Jusqu’à',
  noLimit: 'aucune limite écrite',
  until: 'Valable',
  fromUntil: (from, until) =>
    from !== null && until !== null
      ? `du ${from} au ${until}`
      : until !== null
        ? `jusqu’au ${until}`
        : from !== null
          ? `à partir du ${from}`
          : 'aucune date écrite',
  over: 'échu',
  notYet: 'pas encore',
  quorum: 'Pour le plus grave',
  card: 'Fiche action',
  depth: (count) => (count === '1' ? 'une personne' : `${count} personnes`),
  firstIs: (name) => `${name} d’abord`,
  noneNamed: 'personne n’est nommé',
  authorities: (count) => (count === '1' ? 'une décision possible' : `${count} décisions possibles`),
  calls: (count) => (count === '1' ? 'une personne' : `${count} personnes`),
  within: (length) => `en ${length}`,
  purpose: 'Pour quoi',
  whoCalls: 'Qui appelle qui',
  arrows: 'Les flèches parcourent le schéma.',
  callsThese: 'appelle',
  tooMany: 'Plus de trois appels pour une personne',
  message: 'Quoi dire',
  noAnswer: 'Sur un répondeur',
  rule: 'Sans réponse',
  ruleText: (tries, every) => `Essayer ${tries} fois, à ${every} d’intervalle. Puis le suppléant.`,
  takeOver: (after) => `Après ${after}, reprendre les appels de cette personne.`,
  complete: 'À terminer',
};
