/** What the test of writing a plan types: three functions, six components, four contacts, a tree, two procedures. */
interface WrittenPlan {
  readonly components: string;
  readonly contacts: string;
  readonly tree: string;
  /** With what F9 mends: a misspelt field, a name that is nearly right, two actions in one step. */
  readonly payBroken: string;
  readonly pay: string;
  readonly close: string;
}

const COMPONENTS = (words: readonly [string, string, string]) => `# What we must keep doing
- { id: take-payments, kind: function, name: ${words[0]}, tier: 1, rto: 4h, mtpd: 24h, owner: ann, dependsOn: [gateway, lines] }
- { id: book-patients, kind: function, name: ${words[1]}, tier: 2, rto: 8h, mtpd: 2d, owner: bea, dependsOn: [desk-pcs] }
- { id: answer-phone, kind: function, name: ${words[2]}, tier: 1, rto: 1h, mtpd: 4h, owner: carl, dependsOn: [exchange] }
# What they need
- { id: gateway, kind: saas, name: PayStream, dependsOn: [lines] }
- id: lines
  kind: service
  name: Internet
  dependsOn:
    - { anyOf: [line-a, line-b], atLeast: 1, name: Internet lines }   # a real spare
- { id: line-a, kind: network, name: Line A, dependsOn: [] }
- { id: line-b, kind: network, name: Line B, dependsOn: [] }
- { id: desk-pcs, kind: equipment, name: Desk PCs, dependsOn: [] }
- { id: exchange, kind: service, name: Exchange, dependsOn: [] }
`;

const CONTACTS = `- id: ann
  name: Ann Moreau
  channels:
    - { type: mobile, value: "+33 6 39 98 10 01", verified: 2026-11-01 }
  deputies: [bea]
- { id: bea, name: Béa Roux, channels: [{ type: phone, value: "+33 2 61 91 10 02" }] }
- { id: carl, name: Carl Petit, channels: [{ type: mobile, value: "+33 6 39 98 10 03" }] }
- { id: dora, name: Dora Lys, channels: [{ type: radio, value: Channel 4 }] }
`;

const TREE = (name: string) => `id: crisis
name: ${name}
completeWithin: 30m
retry: { tries: 2, every: 5m, takeOverAfter: 20m }
root:
  contact: ann
  calls:
    - { contact: bea, calls: [{ contact: dora }] }
    - { contact: carl }
`;

export const WRITTEN: Readonly<Record<'en' | 'fr', WrittenPlan>> = {
  en: {
    components: COMPONENTS(['Take payments', 'Book patients', 'Answer the phone']),
    contacts: CONTACTS,
    tree: TREE('Crisis cell'),
    payBroken: `---
id: pay-on-paper
title: Payments on paper
kind: fallback
for: [take-payments]
triger: The terminal says "no host"
uses: [exchang]
sustain: 8h
roles: [Cashier]
language: en
---

1. [ ] **Cashier** opens the safe (timer 5 min)
   - [ ] Note the seal (record seal, float in €)
2. [ ] Take the pads and count the float
3. [ ] Call [Ann](contact:ann)

> [!DECISION] Does the phone line work?
> - Yes → [By phone](#by-phone)
> - No → [step 1](#step-1)

> [!WARNING]
> Never write a card number down.

## By phone

5. [ ] Ring the bank
`,
    pay: `---
id: pay-on-paper
title: Payments on paper
kind: fallback
for: [take-payments]
trigger: The terminal says "no host"
uses: [exchange]
sustain: 8h
roles: [Cashier]
language: en
---

1. [ ] **Cashier** opens the safe (timer 5 min)
   - [ ] Note the seal (record seal, float in €)
2. [ ] Take the pads
3. [ ] Count the float
4. [ ] Call [Ann](contact:ann)

> [!DECISION] Does the phone line work?
> - Yes → [By phone](#by-phone)
> - No → [step 1](#step-1)

> [!WARNING]
> Never write a card number down.

## By phone

6. [ ] Ring the bank
`,
    close:
      '---\nid: close-desk\ntitle: Close the desk\nkind: runbook\nlanguage: en\n---\n\n1. [ ] Lock the till\n2. [ ] Hang up the sign\n',
  },
  fr: {
    components: COMPONENTS(['Encaisser', 'Prendre rendez-vous', 'Répondre au téléphone']),
    contacts: CONTACTS,
    tree: TREE('Cellule de crise'),
    payBroken: `---
id: payer-sur-papier
title: Encaisser sur papier
kind: fallback
for: [take-payments]
triger: Le terminal affiche « hôte absent »
uses: [exchang]
sustain: 8h
roles: [Caissier]
language: fr
---

1. [ ] **Caissier** ouvre le coffre (minuteur 5 min)
   - [ ] Relever le sceau (noter sceau, fond en €)
2. [ ] Prendre les carnets et compter le fond
3. [ ] Appeler [Ann](contact:ann)

> [!DECISION] La ligne téléphonique marche-t-elle ?
> - Oui → [Par téléphone](#par-téléphone)
> - Non → [étape 1](#step-1)

> [!WARNING]
> Ne jamais noter un numéro de carte.

## Par téléphone

5. [ ] Appeler la banque
`,
    pay: `---
id: payer-sur-papier
title: Encaisser sur papier
kind: fallback
for: [take-payments]
trigger: Le terminal affiche « hôte absent »
uses: [exchange]
sustain: 8h
roles: [Caissier]
language: fr
---

1. [ ] **Caissier** ouvre le coffre (minuteur 5 min)
   - [ ] Relever le sceau (noter sceau, fond en €)
2. [ ] Prendre les carnets
3. [ ] Compter le fond
4. [ ] Appeler [Ann](contact:ann)

> [!DECISION] La ligne téléphonique marche-t-elle ?
> - Oui → [Par téléphone](#par-téléphone)
> - Non → [étape 1](#step-1)

> [!WARNING]
> Ne jamais noter un numéro de carte.

## Par téléphone

6. [ ] Appeler la banque
`,
    close:
      '---\nid: fermer\ntitle: Fermer l’accueil\nkind: runbook\nlanguage: fr\n---\n\n1. [ ] Fermer la caisse\n2. [ ] Accrocher la pancarte\n',
  },
};
