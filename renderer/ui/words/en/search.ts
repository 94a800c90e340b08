/** Searching the whole plan as one types. */
export const search = {
  fields: {
    title: 'Title:',
    symptoms: 'What you see:',
    names: 'Named:',
    ids: 'Linked:',
    tags: 'Tag:',
    body: 'In the text:',
  },
  language: (tag: string) => LANGUAGES[tag.slice(0, 2).toLowerCase()] ?? tag,
};

const LANGUAGES: Readonly<Record<string, string>> = { en: 'In English', fr: 'In French', de: 'In German' };
