import type { things as english } from '../en/things.ts';

export const things: typeof english = {
  kinds: {
    component: 'Composant',
    procedure: 'Procédure',
    contact: 'Contact',
    role: 'Rôle',
    tree: 'Schéma d’alerte',
    scenario: 'Scénario',
    schedule: 'Date',
    action: 'Action',
    copy: 'Exemplaire papier',
  },
  componentKinds: {
    function: 'Fonction',
    service: 'Service interne',
    saas: 'Service en ligne',
    provider: 'Fournisseur',
    region: 'Région cloud',
    site: 'Site',
    identity: 'Connexion',
    network: 'Réseau',
    power: 'Électricité',
    data: 'Données',
    equipment: 'Matériel',
    team: 'Équipe',
  },
  procedureKinds: { runbook: 'Mode opératoire', fallback: 'Secours', message: 'Message', reference: 'Référence' },
};
