import type { kinds as english } from '../en/kinds.ts';

export const kinds: typeof english = {
  notInPlan: (id) => `${id} (absent du plan)`,
  many: {
    component: 'Composants',
    procedure: 'Procédures',
    contact: 'Contacts',
    role: 'Rôles',
    tree: 'Schémas d’alerte',
    scenario: 'Scénarios',
    schedule: 'Calendrier',
    action: 'Actions',
    copy: 'Exemplaires papier',
  },
  channel: {
    mobile: 'Mobile',
    phone: 'Téléphone',
    sms: 'SMS',
    satellite: 'Téléphone satellite',
    radio: 'Radio',
    email: 'Courriel',
    chat: 'Messagerie',
    fax: 'Télécopie',
    address: 'Adresse',
    'in-person': 'Sur place',
  },
};
