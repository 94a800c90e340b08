import type { ChannelType } from '#domain/plan/model.ts';
import { foldText } from '#domain/search/fold.ts';

export type Field =
  | 'id'
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'role'
  | 'organisation'
  | 'deputies'
  | 'languages'
  | 'availability'
  | 'verified'
  | 'verifyEvery'
  | 'tags'
  | 'notes';

/** A part of a channel, in files that Holdfast wrote. */
export type ChannelPart = 'type' | 'value' | 'label' | 'via' | 'private' | 'verified';

/** What a column holds. */
export type Column =
  | { readonly is: 'field'; readonly field: Field }
  | { readonly is: 'channel'; readonly type: ChannelType; readonly label: string | null }
  | { readonly is: 'part'; readonly number: number; readonly part: ChannelPart };

/** How we head our own columns, in the language of the one who writes the file. */
export const HEADINGS: Readonly<
  Record<'en' | 'fr', Readonly<Record<Exclude<Field, 'firstName' | 'lastName'> | ChannelPart, string>>>
> = {
  en: {
    id: 'Id',
    name: 'Name',
    role: 'Role',
    organisation: 'Organisation',
    deputies: 'Deputies',
    languages: 'Languages',
    availability: 'Availability',
    verified: 'Confirmed',
    verifyEvery: 'Confirm every',
    tags: 'Tags',
    notes: 'Notes',
    type: 'Way',
    value: 'Number',
    label: 'Label',
    via: 'Works through',
    private: 'Private',
  },
  fr: {
    id: 'Identifiant',
    name: 'Nom',
    role: 'Fonction',
    organisation: 'Organisation',
    deputies: 'Suppléants',
    languages: 'Langues',
    availability: 'Disponibilité',
    verified: 'Confirmé',
    verifyEvery: 'Confirmer tous les',
    tags: 'Étiquettes',
    notes: 'Notes',
    type: 'Moyen',
    value: 'Numéro',
    label: 'Libellé',
    via: 'Passe par',
    private: 'Privé',
  },
};

const FIELDS: Readonly<Record<Field, string>> = {
  id: 'id|identifiant|identifier',
  name: 'name|nom|full name|display name|nom complet|nom et prenom|nom prenom|contact',
  firstName: 'first name|given name|prenom',
  lastName: 'last name|surname|family name|nom de famille',
  role: 'role|title|job title|position|function|fonction|poste|titre|service',
  organisation: 'organisation|organization|company|entreprise|societe|etablissement',
  deputies: 'deputies|deputy|backup|suppleants|suppleant|remplacant|remplacants',
  languages: 'languages|language|langues|langue',
  availability: 'availability|hours|disponibilite|horaires',
  verified: 'confirmed|verified|confirme|verifie|confirme le|verifie le',
  verifyEvery: 'confirm every|verify every|confirmer tous les|verifier tous les',
  tags: 'tags|groups|categories|etiquettes|groupes',
  notes: 'notes|note|comment|comments|commentaire|commentaires|remarque|remarques',
};

const CHANNELS: readonly (readonly [string, ChannelType, string | null])[] = [
  ['mobile|mobile phone|cell|cell phone|portable|tel portable|telephone portable|gsm|telephone mobile', 'mobile', null],
  ['work mobile|mobile pro|portable pro|portable professionnel', 'mobile', 'work'],
  [
    'phone|telephone|tel|telephone number|phone number|numero|numero de telephone|fixe|telephone fixe|landline',
    'phone',
    null,
  ],
  ['home phone|home|domicile|telephone domicile|tel domicile', 'phone', 'home'],
  ['work phone|business phone|office phone|bureau|telephone bureau|telephone professionnel|tel pro', 'phone', 'work'],
  ['sms|text message|texto', 'sms', null],
  ['satellite|satellite phone|telephone satellite', 'satellite', null],
  ['radio', 'radio', null],
  [
    'email|e mail|mail|email address|e mail address|courriel|adresse mail|adresse e mail|adresse electronique',
    'email',
    null,
  ],
  ['chat|messaging|messagerie', 'chat', null],
  ['fax|telecopie', 'fax', null],
  ['address|postal address|adresse|adresse postale', 'address', null],
  ['in person|office|on site|sur place|en personne', 'in-person', null],
];

/** What a column headed `heading` holds; `null` for one that nobody knows. Rule CX1. */
export function columnOf(heading: string): Column | null {
  const said = plain(heading);
  const part = PART.exec(said);
  const named = part === null ? undefined : PARTS.get(part[1] ?? '');
  if (named !== undefined) return { is: 'part', number: Number(part?.[2] ?? 1), part: named };
  const field = Object.entries(FIELDS).find(([, names]) => names.split('|').includes(said));
  // The keys of FIELDS are the fields.
  if (field !== undefined) return { is: 'field', field: field[0] as Field };
  const base = said.replace(/ \d{1,2}$/, '');
  const channel = CHANNELS.find(([names]) => names.split('|').includes(base));
  return channel === undefined ? null : { is: 'channel', type: channel[1], label: channel[2] };
}

const PART = /^(.*) (\d{1,3})$/;
const PARTS: ReadonlyMap<string, ChannelPart> = new Map(
  (['en', 'fr'] as const).flatMap((language) =>
    (['type', 'value', 'label', 'via', 'private', 'verified'] as const).map(
      (part) => [plain(HEADINGS[language][part]), part] as const,
    ),
  ),
);

function plain(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
