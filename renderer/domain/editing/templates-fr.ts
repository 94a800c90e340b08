import type { TemplateName } from './templates.ts';

/** What new things start from, in French: each field with what it is for. */
export const TEMPLATES_FR: Readonly<Record<TemplateName, string>> = {
  function: `# Ce qu’il faut continuer à faire, quoi qu’il tombe en panne.
id: {id}
kind: function
name: {title}
tier: 1            # 1 est le plus critique, 4 le moins
rto: 4h            # objectif : quand elle doit être revenue
mtpd: 24h          # limite : au-delà, le dommage est inacceptable
# mbco: Le minimum acceptable
# owner: id-du-contact
# response: true   # il la faut pour réagir : joindre les gens, se connecter
# Ce qu’il lui faut pour marcher. Une ligne chacun ; un secours est un groupe.
dependsOn: []
#  - un-service                                        # ne marche pas sans
#  - { on: autre, mode: soft }                         # marche mal sans
#  - { anyOf: [ligne-a, ligne-b], name: Accès Internet } # une seule suffit
#  - { on: flux-de-prix, tolerance: 2h }               # tient deux heures sans
`,
  component: `# Tout ce dont la panne peut arrêter le travail de quelqu’un.
id: {id}
kind: service      # service, saas, provider, region, site, identity, network, power, data, equipment, team
name: {title}
# external: true   # exploité par quelqu’un d’autre
# Ce qu’il lui faut pour marcher ; une liste vide dit qu’il ne lui faut rien.
dependsOn: []
#  - un-fournisseur                    # ne marche pas sans
#  - { on: autre, mode: soft }         # marche mal sans
#  - { on: github, for: recover }      # utile seulement pour réparer
# source: D’où on le sait
reviewed: {today}
# notes: |
#   À quoi on voit la panne. Numéro de compte. Téléphone de l’assistance.
`,
  procedure: `---
id: {id}
title: {title}
kind: runbook
# for: [id-du-composant]     # à quoi elle sert
# trigger: Ce que l’on voit quand il faut commencer
# roles: [Chef d’équipe]     # noms tels qu’ils sont en gras au début des étapes
# owner: id-du-contact
language: {language}
---

1. [ ] Écrire la première chose que doit faire un inconnu
2. [ ] Puis la suivante
3. [ ] Puis celle d’après
`,
  fallback: `---
id: {id}
title: {title}
kind: fallback
for: []                      # fonctions et composants qu’elle remplace
trigger: Ce que l’on voit quand il faut commencer
uses: []                     # ce qui doit marcher pour qu’elle marche
sustain: 8h                  # combien de temps elle tient
startWithin: 15m             # temps de mise en place
# capacity: 20 par heure
# catchUp: Ce que coûte le retour à la normale
symptoms: []                 # ce que les gens voient, avec leurs mots
needs: []                    # ce qu’il faut apporter
# roles: [Chef d’équipe]
# owner: id-du-contact
language: {language}
---

1. [ ] Écrire la première chose que doit faire un inconnu
2. [ ] Puis la suivante (minuteur 15 min)
3. [ ] Puis ce qu’il faut noter (noter L1, L2 en °C)

> [!DECISION] Que faut-il décider ici ?
> - Une réponse → [Continuer](#step-5)
> - L’autre → [Recommencer](#step-1)

5. [ ] Rendre la main quand tout fonctionne de nouveau
`,
  message: `---
id: {id}
title: {title}
kind: message
language: {language}
---

<!-- Les blancs entre accolades doubles se remplissent avant l’envoi. -->

Ceci n’est pas un exercice. {{quoi}} est en panne depuis {{depuis}}. Nous continuons avec {{secours}}.
Prochain message à {{heure}}.
`,
  reference: `---
id: {id}
title: {title}
kind: reference
# owner: id-du-contact       # qui la tient à jour
# symptoms: []               # ce que l’on voit, en mots simples : on la trouve ainsi
language: {language}
---

Ce qu’il faut savoir, et où se trouve l’exemplaire papier.
`,
  contact: `# Une personne, ou un service, à joindre.
id: {id}
name: {title}
# role: Directrice médicale
# organisation: Clinique du Port
# Dans l’ordre où les essayer.
channels: []
#  - { type: mobile, value: "+33 6 12 34 56 78", verified: {today} }
#  - { type: chat, value: "@nom", via: teams }   # ne marche que si le composant teams marche
# deputies: [id-du-contact]
# availability: En semaine, 8 h à 18 h
`,
  role: `# Un rôle pendant un incident : par fonction, sur trois rangs.
id: {id}
name: {title}
succession: []     # identifiants de contacts, le premier en tête
# authority:
#   - { may: Fermer le dépôt, limit: un jour }
# card: id-de-la-procedure   # ce que fait ce rôle
`,
  tree: `# Qui appelle qui, trois appels au plus chacun.
id: {id}
name: {title}
# purpose: Réunir ceux qui décident
completeWithin: 30m
# message: id-de-la-procedure   # ce qu’il faut dire
retry: { tries: 2, every: 5m, takeOverAfter: 20m }
root:
  contact: {contact}
  calls: []
#    - { title: Technique, contact: id-du-contact }
`,
  scenario: `# Un exercice sur table.
id: {id}
title: {title}
language: {language}
# summary: Ce que les joueurs apprennent au début
objectives: []
roles: []
duration: 2h
injects:
  - { id: premier, at: 0m, title: Ce qui arrive d’abord }
# expectations:
#   - { within: 15m, event: incident.declared }
`,
  schedule: `# Un exercice ou une relecture à venir.
id: {id}
review: {title}
# scenario: id-du-scenario   # à la place de review
on: {today}
# with: [id-du-contact]
`,
  action: `# Ce qu’il faut réparer : par qui, pour quand.
id: {id}
title: {title}
# owner: id-du-contact
# due: {today}
state: open
raised: {today}
# about: component:id-du-composant
`,
  copy: `# Un exemplaire papier : qui détient quelle édition.
id: {id}
place: {title}
# holder: Qui s’en occupe
# edition: 1
printed: {today}
# contents: [procedure:id-de-la-procedure]
`,
};
