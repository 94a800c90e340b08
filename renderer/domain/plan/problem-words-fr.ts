import type { ProblemCode } from './problem-codes.ts';
import type { Words } from './problem-words-en.ts';

/** Every problem in French. */
export const PROBLEM_WORDS_FR: Readonly<Record<ProblemCode, Words>> = {
  'path-unsafe': {
    message: 'Le chemin {path} pourrait sortir du dossier du plan.',
    fix: 'Ne pas utiliser ce plan avant de savoir qui l’a fait. Rien n’en a été lu.',
  },
  'path-reserved': {
    message: 'Windows ne peut pas contenir un fichier nommé « {path} ».',
    fix: 'Renommer le fichier.',
  },
  'path-clash': {
    message: '« {path} » et « {other} » sont le même fichier sur certaines machines.',
    fix: 'Renommer l’un des deux.',
  },
  'files-too-many': {
    message: 'Le dossier contient {count} fichiers ; la limite est de {limit}.',
    fix: 'Choisir le dossier du plan lui-même, sans autres dossiers dedans.',
  },
  'plan-too-large': {
    message: 'Le dossier pèse {size} ; la limite est de {limit}.',
    fix: 'Retirer les gros fichiers du dossier.',
  },
  'file-too-large': {
    message: 'Le fichier pèse {size} ; la limite est de {limit}.',
    fix: 'Raccourcir le fichier, le couper, ou le retirer du dossier.',
  },
  'log-line-too-long': {
    message: 'Une ligne de la main courante pèse {size} ; la limite est de {limit}.',
    fix: 'Exporter à nouveau la main courante. Celle-ci est abîmée ou ne vient pas de Holdfast.',
  },
  'components-too-many': {
    message: 'Le plan a {count} composants ; la limite est de {limit}.',
    fix: 'Couper le plan, ou réunir les composants qui partagent le même sort.',
  },
  'text-not-utf8': {
    message: 'Le fichier n’est pas du texte en UTF-8.',
    fix: 'L’enregistrer à nouveau avec l’encodage UTF-8.',
  },
  'extension-unread': {
    message: 'Le fichier n’est pas lu : il se termine par {extension}.',
    fix: 'Le renommer pour qu’il se termine par {expected}, ou le sortir de ce dossier.',
  },
  'yaml-syntax': {
    message: 'Le YAML ne peut pas être lu : {reason}.',
    fix: 'Corriger cette ligne, la précédente ou la suivante. Rien d’autre de ce fichier n’a été lu.',
  },
  'yaml-too-deep': {
    message: 'Les listes et les champs sont imbriqués à plus de {limit} niveaux.',
    fix: 'Retirer des niveaux.',
  },
  'yaml-aliases': {
    message: 'Le fichier se répète par plus de {limit} alias (*nom), ou un alias se contient lui-même.',
    fix: 'Écrire les valeurs en entier.',
  },
  'yaml-tag': {
    message: 'L’étiquette {tag} n’est pas permise.',
    fix: 'La supprimer ; Holdfast sait d’après le champ ce qu’est une valeur.',
  },
  'yaml-key-duplicate': {
    message: 'Le champ « {field} » est écrit deux fois.',
    fix: 'Supprimer l’un des deux.',
  },
  'yaml-key-unusable': {
    message: 'Ce n’est pas un nom qu’un champ peut porter.',
    fix: 'Écrire un mot simple avant les deux-points. Mettre entre guillemets un texte qui contient « : ».',
  },
  'yaml-several-documents': {
    message: 'Le fichier contient plusieurs documents YAML.',
    fix: 'Mettre le tout dans une liste, ou chaque chose dans son fichier, et supprimer la ligne « --- ».',
  },
  'plan-missing': {
    message: 'Il n’y a pas de plan.yaml, ou il est vide.',
    fix: 'Choisir le dossier qui contient plan.yaml, ou en écrire un avec format, id et name.',
  },
  'format-unknown': {
    message: 'Le plan est au format « {format} », que cette version ne connaît pas.',
    fix: 'Le lire avec un Holdfast plus récent, ou écrire « format: holdfast/1 ».',
  },
  'thing-not-fields': {
    message: 'Ici, les champs sont attendus ({kind}).',
    fix: 'Écrire les champs, chacun sous la forme « nom: valeur ».',
  },
  'field-missing': {
    message: 'Le champ « {field} » manque.',
    fix: 'L’ajouter.',
  },
  'id-invalid': {
    message: '« {value} » ne peut pas être un identifiant (champ « {field} »).',
    fix: 'Utiliser des minuscules sans accent, des chiffres et des traits d’union, 64 au plus, en commençant par une lettre ou un chiffre.',
  },
  'id-duplicate': {
    message: 'L’identifiant « {id} » existe déjà ({kind}), dans {other}. Celui-ci n’a pas été lu.',
    fix: 'Donner un autre identifiant à l’un des deux, et corriger ce qui y renvoie.',
  },
  'field-not-text': {
    message: 'Le champ « {field} » devrait être un texte.',
    fix: 'Écrire une seule valeur après les deux-points.',
  },
  'field-not-list': {
    message: 'Le champ « {field} » devrait être une liste.',
    fix: 'Écrire [un, deux], ou une ligne avec « - » pour chacun.',
  },
  'field-not-fields': {
    message: 'Le champ « {field} » devrait avoir ses propres champs.',
    fix: 'Écrire ses champs en dessous, en retrait, chacun sous la forme « nom: valeur ».',
  },
  'value-unknown': {
    message: '« {value} » n’est pas possible dans le champ « {field} ».',
    fix: 'Utiliser l’une de ces valeurs : {allowed}.',
  },
  'number-invalid': {
    message: '« {value} » n’est pas un nombre possible pour le champ « {field} ».',
    fix: 'Écrire un nombre entier sans unité.',
  },
  'boolean-invalid': {
    message: '« {value} » n’est ni true ni false (champ « {field} »).',
    fix: 'Écrire true (oui) ou false (non).',
  },
  'duration-invalid': {
    message: '« {value} » n’est pas une durée (champ « {field} »).',
    fix: 'Écrire un nombre et une unité : 90s, 15m, 4h, 2d (jours), 3w (semaines), 6mo (mois), 1y (an).',
  },
  'date-invalid': {
    message: '« {value} » n’est pas une date (champ « {field} »).',
    fix: 'Écrire année-mois-jour : 2026-11-20.',
  },
  'date-or-instant-invalid': {
    message: '« {value} » n’est ni une date ni une heure avec son fuseau (champ « {field} »).',
    fix: 'Écrire 2026-11-20, ou 2026-11-20T14:00:00+01:00.',
  },
  'clock-invalid': {
    message: '« {value} » n’est pas une heure du jour (champ « {field} »).',
    fix: 'Écrire les heures et les minutes entre guillemets : "02:40".',
  },
  'language-invalid': {
    message: '« {value} » n’est pas une langue (champ « {field} »).',
    fix: 'Écrire fr, en, ou un autre code de BCP 47.',
  },
  'dependency-invalid': {
    message: '« {field} » n’a aucune des formes possibles.',
    fix: 'Dépendances : un identifiant, « on: » avec un identifiant, ou « anyOf: » avec une liste. Exercices : une date, ou « on: » avec une date.',
  },
  'field-misspelt': {
    message: 'Le champ « {field} » n’est pas connu ; il est gardé mais ne veut rien dire.',
    fix: 'Écrire « {meant} » si c’est ce que vous voulez dire.',
  },
  'import-nothing': {
    message: 'Il n’y a aucun document Markdown dans ce dossier.',
    fix: 'Choisir un dossier avec des fichiers qui se terminent par .md.',
  },
  'import-front-matter': {
    message: 'Les champs du début n’ont pas pu être lus ; ils sont dans le texte, tels quels.',
    fix: 'En reprendre ce qui est utile, puis les supprimer.',
  },
  'import-field-renamed': {
    message: 'Le champ « {field} » veut dire autre chose ici ; il est gardé sous le nom « {name} ».',
    fix: 'Rien, sauf si vous voulez remplir « {field} ».',
  },
  'import-recoded': {
    message: 'Le fichier était dans un ancien encodage et a été converti en UTF-8.',
    fix: 'Regarder les accents et les guillemets.',
  },
  'import-files-left': {
    message: '{count} autres fichiers ont été laissés : aucun document ne les montre ({examples}).',
    fix: 'Rien, sauf s’il manque quelque chose.',
  },
  'reference-unknown': {
    message: 'Le champ « {field} » nomme « {id} » ({kind}), qui n’existe pas.',
    fix: 'Corriger l’identifiant, ou ajouter ce qui manque.',
  },
  'reference-wrong-kind': {
    message: 'Le champ « {field} » devrait nommer un élément d’une autre sorte ({kind}) ; « {id} » est : {is}.',
    fix: 'Nommer un élément de la bonne sorte.',
  },
  'about-unknown': {
    message: 'Le champ « {field} » nomme « {value} », qui n’existe pas.',
    fix: 'Écrire sorte:identifiant de quelque chose du plan, par exemple procedure:paiements-papier.',
  },
  'schedule-empty': {
    message: 'L’entrée ne dit ni quel scénario jouer, ni quoi relire.',
    fix: 'Ajouter « scenario » ou « review ».',
  },
  'dependency-on-itself': {
    message: '« {id} » dépend de lui-même. Cette dépendance est laissée de côté.',
    fix: 'La supprimer.',
  },
  'dependency-repeated': {
    message: '« {id} » est nommé deux fois parmi les dépendances.',
    fix: 'Garder celle qui est vraie.',
  },
  'group-repeats': {
    message: '« {id} » est deux fois dans le groupe « {group} ». Le groupe est laissé de côté.',
    fix: 'Nommer chaque solution une seule fois.',
  },
  'group-at-least': {
    message: 'Le groupe demande {atLeast} sur {members}, ce qui ne peut pas être. Il est laissé de côté.',
    fix: 'Écrire dans « atLeast » un nombre entre 1 et le nombre de solutions.',
  },
  'group-not-redundant': {
    message: 'Le groupe demande ses {members} solutions à la fois : rien n’est de secours.',
    fix: 'Les écrire comme des dépendances à part, ou corriger « atLeast ».',
  },
  'tolerance-ignored': {
    message: 'La tolérance pour « {id} » est ignorée : la dépendance est « soft », ou ne sert qu’à la reprise.',
    fix: 'Supprimer la tolérance, ou rendre la dépendance « hard ».',
  },
  'function-field-elsewhere': {
    message: 'Seules les fonctions ont « {field} » ; ceci est : {is}.',
    fix: 'Déplacer « {field} » vers la fonction qui a besoin de ce composant.',
  },
  'function-unowned': {
    message: 'Personne ne répond de cette fonction.',
    fix: 'Ajouter « owner » avec l’identifiant d’un contact.',
  },
  'function-without-target': {
    message: 'Il n’est pas dit combien de temps cette fonction peut s’arrêter.',
    fix: 'Ajouter « rto » (objectif) et « mtpd » (limite).',
  },
  'target-after-limit': {
    message: 'L’objectif ({rto}) n’est pas avant la limite ({mtpd}).',
    fix: 'Rendre « rto » plus court que « mtpd ».',
  },
  'component-unmapped': {
    message: 'Il n’est pas dit de quoi ceci a besoin.',
    fix: 'Ajouter « dependsOn » ; écrire [] s’il n’a besoin de rien.',
  },
  'redundancy-false': {
    message: 'Pas un vrai secours : « {group} » s’arrête quand « {cause} » tombe ({chains}).',
    fix: 'Ajouter une solution qui n’a pas besoin de « {cause} ».',
  },
  'redundancy-false-through': {
    message: '« {group} » s’arrête aussi quand « {cause} » tombe, par « {through} » ({chains}).',
    fix: 'Donner à l’une des solutions autre chose que « {through} » corrige aussi ceci.',
  },
  'redundancy-false-more': {
    message: '« {group} » s’arrête avec {count} autres composants que ses solutions ont en commun.',
    fix: 'Corriger d’abord les causes communes les plus proches, puis vérifier à nouveau.',
  },
  'fallback-circular': {
    message: 'Le secours de « {component} » utilise « {uses} », qui s’arrête avec lui ({chain}).',
    fix: 'Faire sans « {uses} », ou avec quelque chose qui n’a pas besoin de « {component} ».',
  },
  'fallback-circular-link': {
    message: 'L’étape {step} renvoie à « {uses} », qui s’arrête quand « {component} » tombe ({chain}).',
    fix: 'Le remplacer dans cette étape, ou dire comment faire sans.',
  },
  'fallback-uses-function-need': {
    message: 'Le secours de « {function} » utilise « {uses} », dont la fonction elle-même a besoin.',
    fix: 'Vérifier que ce secours marche encore quand c’est « {uses} » qui est tombé.',
  },
  'contact-unreachable': {
    message: 'Il n’y a aucun moyen de joindre {contact}.',
    fix: 'Ajouter « channels », le meilleur moyen d’abord.',
  },
  'contact-own-deputy': {
    message: '{contact} est son propre suppléant.',
    fix: 'Nommer quelqu’un d’autre.',
  },
  'role-unfilled': {
    message: 'Personne n’est nommé pour le rôle {role}.',
    fix: 'Ajouter « succession », sur trois rangs.',
  },
  'role-shallow': {
    message: 'Le rôle {role} n’a que {count} rang(s).',
    fix: 'Nommer trois contacts, pour qu’il reste quelqu’un quand deux sont absents.',
  },
  'tree-too-wide': {
    message: '« {contact} » doit appeler {count} personnes.',
    fix: 'Ne donner à personne plus de trois appels ; laisser les personnes appelées prendre la suite.',
  },
  'tree-repeats': {
    message: '« {contact} » est deux fois dans le schéma d’alerte.',
    fix: 'Garder une seule place.',
  },
  'tree-cycle': {
    message: '« {contact} » est appelé par quelqu’un qu’il appelle.',
    fix: 'Le retirer de la place du bas.',
  },
  'tree-message-kind': {
    message: '« {id} » devrait être un message ; c’est : {is}.',
    fix: 'Nommer une procédure de la sorte « message ».',
  },
  'fallback-unbounded': {
    message: 'Il n’est pas dit combien de temps ce secours peut tenir.',
    fix: 'Ajouter « sustain ».',
  },
  'fallback-untriggered': {
    message: 'Il n’est pas dit quand lancer ce secours.',
    fix: 'Ajouter « trigger », comme quelque chose qu’une personne peut voir.',
  },
  'fallback-uses-unsaid': {
    message: 'Il n’est pas dit de quoi ce secours a lui-même besoin.',
    fix: 'Ajouter « uses » avec des composants ; écrire [] s’il n’a besoin d’aucun.',
  },
  'fallback-serves-nothing': {
    message: 'Il n’est pas dit à quoi sert ce secours.',
    fix: 'Ajouter « for » avec des composants ou des fonctions.',
  },
  'fallback-never-exercised': {
    message: 'Ce secours n’a jamais été essayé.',
    fix: 'L’essayer en exercice, puis ajouter « exercised » avec la date.',
  },
  'steps-none': {
    message: 'Aucune étape n’a été trouvée : ceci se lit, mais ne se déroule pas.',
    fix: 'Écrire les étapes sous la forme « - [ ] … », ou mettre « kind: reference ».',
  },
  'text-too-long': {
    message: 'Le texte pèse {size} ; au-delà de {limit} il est montré en texte brut.',
    fix: 'Le couper en plusieurs procédures.',
  },
  'step-too-long': {
    message: 'L’étape {step} a {words} mots ; on en lit {limit} sous pression.',
    fix: 'La raccourcir, ou mettre les détails sur une ligne à part sous l’étape.',
  },
  'step-two-actions': {
    message: 'L’étape {step} demande deux choses : « {first} » et « {second} ».',
    fix: 'En faire deux étapes.',
  },
  'steps-unbroken': {
    message: '{count} étapes se suivent jusqu’à l’étape {step}, sans pause ; la limite est de {limit}.',
    fix: 'Mettre entre elles un titre, une décision ou un minuteur.',
  },
  'step-two-timers': {
    message: 'L’étape {step} a deux minuteurs ; seul le premier compte.',
    fix: 'En faire deux étapes.',
  },
  'step-slug-clash': {
    message: 'Un titre s’appelle « {slug} », comme le numéro d’une étape ; les liens mènent au titre.',
    fix: 'Renommer le titre.',
  },
  'decision-without-options': {
    message: 'La décision {step} n’a pas d’options.',
    fix: 'Écrire la liste des réponses possibles sous la question.',
  },
  'decision-one-option': {
    message: 'La décision {step} n’a qu’une option.',
    fix: 'Ajouter les autres réponses, ou en faire une étape.',
  },
  'option-dead-end': {
    message: 'Dans la décision {step}, « {option} » ne dit pas où continuer, alors que d’autres le disent.',
    fix: 'Finir l’option par un lien, comme « → [Espèces seulement](#especes-seulement) ».',
  },
  'option-target-missing': {
    message: 'Dans la décision {step}, « {option} » mène à « {target} », qui n’existe pas.',
    fix: 'Corriger le lien.',
  },
  'option-to-itself': {
    message: 'Dans la décision {step}, « {option} » ramène à la même décision.',
    fix: 'Mener à ce qu’il faut faire avant de reposer la question.',
  },
  'jump-target-missing': {
    message: 'L’étape {step} mène à « {target} », qui n’existe pas.',
    fix: 'Corriger le lien.',
  },
  'jump-to-itself': {
    message: 'L’étape {step} ramène à elle-même.',
    fix: 'Corriger le lien.',
  },
  'link-broken': {
    message: 'Le lien « {target} » ne mène nulle part ({kind}).',
    fix: 'Corriger l’identifiant, ou ajouter ce qui manque.',
  },
  'link-heading-missing': {
    message: 'Le lien « {target} » ne mène nulle part : il n’y a ni titre ni étape de ce nom.',
    fix: 'Corriger le lien avec les mots du titre, en minuscules, séparés par des traits d’union.',
  },
  'link-asset-missing': {
    message: 'Le fichier « {target} » n’est pas dans le plan.',
    fix: 'Le mettre dans assets/, ou corriger le lien.',
  },
  'link-outside': {
    message: 'Le lien « {target} » sort du dossier du plan.',
    fix: 'Mettre le fichier dans assets/ et y renvoyer là.',
  },
  'link-scheme': {
    message: 'Le lien « {target} » est d’une sorte que Holdfast n’ouvre pas.',
    fix: 'Utiliser un lien dans le plan, https, mailto ou tel.',
  },
  'link-needs-network': {
    message: 'Le lien « {target} » a besoin du réseau, qui est peut-être ce qui est tombé.',
    fix: 'Mettre dans le plan ce qui en est utile.',
  },
  'secret-likely': {
    message: 'Ceci ressemble à un secret : {sort}.',
    fix: 'Le retirer, le changer, et dire où il est gardé : enveloppe scellée, coffre.',
  },
  'language-missing': {
    message: 'Il n’est pas dit en quelle langue c’est, dans un plan qui en a plusieurs.',
    fix: 'Ajouter « language ».',
  },
  'language-unlisted': {
    message: 'La langue « {language} » n’est pas parmi celles du plan.',
    fix: 'L’ajouter à « languages » dans plan.yaml, ou la corriger.',
  },
  'translation-missing': {
    message: 'Ceci traduit « {id} », qui n’existe pas.',
    fix: 'Corriger « translationOf », ou le supprimer.',
  },
  'translation-same-language': {
    message: 'Ceci et « {id} », qu’il traduit, sont tous deux en « {language} ».',
    fix: 'Corriger « language » dans l’un des deux.',
  },
  'translation-of-itself': {
    message: '« {id} » est sa propre traduction.',
    fix: 'Corriger « translationOf ».',
  },
  'translation-differs': {
    message: 'Ceci et « {id} », qu’il traduit, diffèrent dans « {field} ».',
    fix: 'Dire la même chose dans les deux, ou supprimer « translationOf ».',
  },
  'translation-steps-differ': {
    message: 'Ceci a {count} étapes et décisions, « {id} », qu’il traduit, en a {other}.',
    fix: 'Ramener les deux aux mêmes étapes.',
  },
  'edition-missing': {
    message: 'Le plan n’a pas d’édition.',
    fix: 'Ajouter « edition: 1 » au moment de l’émettre.',
  },
  'issued-missing': {
    message: 'Il n’est pas dit quand cette édition a été émise.',
    fix: 'Ajouter « issued » avec la date.',
  },
  'issued-in-future': {
    message: 'Cette édition est émise le {date}, qui est encore à venir.',
    fix: 'Rien, si c’est voulu.',
  },
  'edition-unapproved': {
    message: 'Il n’est pas dit qui a approuvé cette édition.',
    fix: 'Ajouter « approvedBy » avec l’identifiant d’un contact.',
  },
  'languages-missing': {
    message: 'Il n’est pas dit en quelles langues est le plan.',
    fix: 'Ajouter « languages », la langue par défaut d’abord.',
  },
  'scenario-role-unknown': {
    message: 'Le stimulus « {inject} » est pour « {who} », qui n’est pas parmi les rôles du scénario.',
    fix: 'Ajouter le rôle, ou corriger son nom.',
  },
  'scenario-after-end': {
    message: 'Le stimulus « {inject} » vient à {at}, après la fin du scénario.',
    fix: 'L’avancer, ou allonger le scénario.',
  },
  'scenario-inject-repeated': {
    message: 'Deux stimuli ont l’identifiant « {inject} ».',
    fix: 'Donner un autre identifiant à l’un d’eux.',
  },
  'expectation-unknown': {
    message: '« {event} » n’est pas quelque chose qu’une main courante enregistre.',
    fix: 'Utiliser un type d’événement du format des plans, par exemple decision.made.',
  },
  'review-overdue': {
    message: 'La relecture était due le {due} ; la dernière date du {last}.',
    fix: 'Relire, puis mettre « reviewed » à ce jour.',
  },
  'review-never': {
    message: 'Ceci n’a jamais été relu.',
    fix: 'Relire, puis ajouter « reviewed » avec ce jour.',
  },
  'verification-overdue': {
    message: 'Ces moyens de contact étaient à vérifier le {due} ; la dernière vérification date du {last}.',
    fix: 'Joindre la personne par chaque moyen, puis mettre « verified » à ce jour.',
  },
  'verification-never': {
    message: 'Personne n’a jamais vérifié que {contact} peut être joint.',
    fix: 'Joindre la personne par chaque moyen, puis ajouter « verified » avec ce jour.',
  },
  'action-overdue': {
    message: 'Cette action était à finir le {due} et reste ouverte.',
    fix: 'La faire et mettre « state: done », ou convenir d’une autre date.',
  },
  'schedule-past': {
    message: 'C’était prévu le {date}, qui est passé.',
    fix: 'Supprimer l’entrée si cela a eu lieu, sinon mettre une autre date.',
  },
  'authority-expired': {
    message: 'Le pouvoir « {may} » a pris fin le {until}.',
    fix: 'Le renouveler, ou le supprimer.',
  },
  'copy-outdated': {
    message: 'L’exemplaire papier ({place}) est de l’édition {edition} ; le plan en est à {current}.',
    fix: 'Imprimer à nouveau, remplacer l’exemplaire, détruire l’ancien, et noter l’édition ici.',
  },
  'date-in-future': {
    message: 'Le champ « {field} » dit {date}, qui est encore à venir.',
    fix: 'Écrire le jour où cela a vraiment été fait.',
  },
};
