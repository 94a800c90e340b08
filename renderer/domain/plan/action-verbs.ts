/** A language's verbs as they begin a step: as an order ("call", "appeler") and of a third person ("calls", "appelle"). */
export interface ActionVerbs {
  readonly all: readonly string[];
  /** Those that put on paper what the step found: part of the same action. */
  readonly recording: ReadonlySet<string>;
}

const words = (text: string) => text.trim().split(/\s+/);

const EN =
  words(`add announce ask block book bring call carry change check choose clean clear close collect compare confirm
  connect copy count cover cut decide declare deliver disable disconnect draw empty enable enter fetch file fill find fit
  gather get give go hang hold inform isolate keep leave lift list lock log look make mark measure move note notify number
  open order pack phone place plug post pour press print pull push put read reboot record release remove repeat replace
  report reset restart restore return ring run save say scan seal select send set sign sort stamp start stay stop store
  swap switch take tape tear tell test tick tidy touch turn type unlock unplug update use verify wait wake walk warn wear
  wipe write`);
const EN_RECORDING = words('enter log mark note number record tick write');

const FR = words(`afficher ajouter allumer annoncer apporter appeler appuyer arrêter attendre barrer basculer bloquer
  brancher cacheter choisir classer cocher coller comparer compter confirmer consigner contrôler copier couper créer
  débrancher décider déclarer demander démarrer déplacer déposer désactiver dire distribuer donner écrire éteindre envoyer
  fermer garder imprimer indiquer informer inscrire insérer isoler lancer laisser lire lister livrer mesurer mettre noter
  numéroter ouvrir passer placer poser poster pousser prendre prévenir préparer ranger rappeler récupérer redémarrer
  relever remettre remplir remplacer renvoyer répéter rétablir retirer saisir scanner signaler signer sortir suspendre
  téléphoner tirer transmettre trier trouver vérifier verrouiller verser vider`);
/** Third persons that are not the infinitive without its r. */
const FR_IRREGULAR = words(`appelle attend choisit dit écrit éteint envoie inscrit lit met ouvre prend prévient rappelle
  relève remet remplit rétablit répète saisit sort suspend transmet`);
const FR_RECORDING = words(
  'cocher coche consigner consigne écrire écrit inscrire inscrit noter note numéroter numérote',
);

/** By language. */
export const ACTION_VERBS: Readonly<Record<'en' | 'fr', ActionVerbs>> = {
  en: { all: [...EN, ...EN.map(thirdEn)], recording: new Set([...EN_RECORDING, ...EN_RECORDING.map(thirdEn)]) },
  fr: {
    all: [...FR, ...FR.filter((verb) => verb.endsWith('er')).map((verb) => verb.slice(0, -1)), ...FR_IRREGULAR],
    recording: new Set(FR_RECORDING),
  },
};

function thirdEn(verb: string): string {
  if (/(?:s|sh|ch|x|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}
