import type { cannotOpen as english } from '../en/cannot-open.ts';

export const cannotOpen: typeof english = {
  title: 'Holdfast ne peut pas ouvrir ce qui est enregistré sur cet ordinateur.',
  newer: 'Une version plus récente de Holdfast l’a écrit ; celle-ci ne sait pas le lire.',
  blocked: 'Une autre fenêtre de Holdfast l’utilise encore.',
  broken: 'La base de données ne s’est pas ouverte.',
  safe: 'Rien n’a été modifié ni supprimé. Les pages imprimées et les dossiers de plan fonctionnent comme avant.',
  next: 'Installer la version plus récente, ou fermer toutes les fenêtres de Holdfast et le relancer.',
};
