import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeCell, unescapeCell } from '#domain/contacts-exchange/cells.ts';
import { matchContacts } from '#domain/contacts-exchange/match.ts';
import { planOfContacts } from '#domain/contacts-exchange/plan-of-contacts.ts';
import { contactsFormat, contactsInFile } from '#domain/contacts-exchange/read-contacts.ts';
import { contactsInCsv } from '#domain/contacts-exchange/read-csv.ts';
import { contactsInVcard } from '#domain/contacts-exchange/read-vcard.ts';
import { contactsCsv } from '#domain/contacts-exchange/write-csv.ts';
import { contactsVcard } from '#domain/contacts-exchange/write-vcard.ts';
import { CHANNEL_TYPES, type Channel, type Contact } from '#domain/plan/model.ts';
import { readPlan } from '#domain/plan/read-plan.ts';
import { bytesOf } from '#domain/plan/utf8.ts';
import { writePlan } from '#domain/plan/write-plan.ts';
import { channel, contact } from '../calls/call-fixture.ts';
import { as, duration } from '../impact/build.ts';

const JOANA: Contact = {
  ...contact('j-ribelo', [
    channel('mobile', { value: '+33 6 39 98 27 64', verified: as('2026-09-11') }),
    channel('phone', { value: '02 61 91 55 30', label: 'home', private: true }),
    channel('chat', { value: '@jribelo', via: as('parley') }),
    channel('in-person', { value: 'Office 4; "Nantes", left' }),
  ]),
  name: 'Joana Ribelo',
  role: 'Manager, Depot Nantes',
  organisation: 'Maravel; Distribution',
  deputies: [as('p-deniaud')],
  languages: ['fr', 'pt'],
  availability: 'Weekdays 6-16',
  verified: as('2026-09-11'),
  verifyEvery: duration('3mo'),
  notes: 'Two lines\nof notes, =1+1',
  tags: ['nantes', 'night'],
};
const PAUL: Contact = {
  ...contact('p-deniaud', [channel('mobile', { value: '06 39 98 70 12' })]),
  name: 'Paul Deniaud',
};

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((value) =>
    value
      .replace(/[\r\n\0]/g, '')
      .toWellFormed()
      .trim(),
  )
  .filter((value) => value !== '');

const anyChannel: fc.Arbitrary<Channel> = fc.record({
  type: fc.constantFrom(...CHANNEL_TYPES),
  value: text,
  label: fc.option(text),
  via: fc.constantFrom(null, as<never>('parley')),
  verified: fc.constantFrom(null, as<never>('2026-09-11')),
  private: fc.boolean(),
});

describe('CSV', () => {
  it.each([
    ['French Excel', "\ufeffNom;Portable;Courriel\r\nZoé Ésaü;'+33 6 12;zoe@x.example\r\n"],
    ['commas and quotes', 'Email,"Name",Mobile\nzoe@x.example,"Zoé Ésaü",+33 6 12\n'],
    ['tabs', 'Mobile phone\tFull name\tE-mail address\n+33 6 12\tZoé Ésaü\tzoe@x.example'],
  ])('CX1: is read as %s write it', (_name, csv) => {
    const { contacts, problems } = contactsInCsv(csv);
    expect(problems).toEqual([]);
    expect(contacts).toHaveLength(1);
    expect(contacts[0]).toMatchObject({ name: 'Zoé Ésaü' });
    expect(contacts[0]?.channels.map(({ type, value }) => `${type} ${value}`).sort()).toEqual([
      'email zoe@x.example',
      'mobile +33 6 12',
    ]);
  });

  it('CX1: keeps quotes and line breaks in fields, counts lines through them, and says what it left out', () => {
    const csv = 'Prénom;Nom de famille;Notes;Badge\n"Zo""é";Ésaü;"a\nb";12\n;;"c";13\n';
    const { contacts, problems } = contactsInCsv(csv);
    expect(contacts).toMatchObject([{ line: 2, name: 'Zo"é Ésaü', notes: 'a\nb' }]);
    expect(problems).toMatchObject([
      { code: 'column-unknown', value: 'Badge', line: 1 },
      { code: 'no-name', line: 4 },
    ]);
  });

  it('CX2: writes nothing that a spreadsheet runs, and takes the apostrophe off again', () => {
    expect(['+33 6', '=1+1', '@x', '-2', "'=1", 'Zoé', "l'eau"].map(escapeCell)).toEqual([
      "'+33 6",
      "'=1+1",
      "'@x",
      "'-2",
      "''=1",
      'Zoé',
      "l'eau",
    ]);
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(unescapeCell(escapeCell(value))).toBe(value);
        expect(escapeCell(value)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  it.each(['en', 'fr'] as const)('CX3: comes back as it was (%s)', (language) => {
    const { contacts, problems } = contactsInCsv(contactsCsv([JOANA, PAUL], language));
    expect(problems).toEqual([]);
    const { matched } = matchContacts(contacts, [JOANA, PAUL]);
    expect(matched.map(({ after }) => after)).toEqual([JOANA, PAUL]);
    expect(matched.some(({ isChange }) => isChange)).toBe(false);
  });

  it('CX3: comes back as it was, whatever it says', () => {
    fc.assert(
      fc.property(fc.array(anyChannel, { maxLength: 3 }), text, fc.option(text), (channels, name, role) => {
        const one: Contact = { ...contact('a', channels), name, role };
        const { contacts } = contactsInCsv(contactsCsv([one], 'fr'));
        const [back] = matchContacts(contacts, [one]).matched;
        expect(back?.after.channels).toEqual(channels);
        expect(back?.after).toMatchObject({ id: 'a', name, role });
      }),
    );
  });

  it('CX11: takes nothing of a file without a name, and refuses what is too large or no text', () => {
    expect(contactsInCsv('a;b\n1;2').problems).toMatchObject([{ code: 'nothing', stops: true }]);
    expect(contactsInCsv('').problems).toMatchObject([{ code: 'nothing', stops: true }]);
    const many = `Name\n${'x\n'.repeat(20_001)}`;
    expect(contactsInCsv(many)).toMatchObject({ contacts: [], problems: [{ code: 'too-large', stops: true }] });
    expect(contactsInFile(Uint8Array.of(1, 0, 2), 'csv').problems).toMatchObject([{ code: 'not-text', stops: true }]);
    const large = new Uint8Array(17 * 1024 * 1024).fill(65);
    expect(contactsInFile(large, 'vcard')).toMatchObject({ contacts: [], problems: [{ code: 'too-large' }] });
    const latin = Uint8Array.from([...'Nom;Portable\nJos'].map((it) => it.charCodeAt(0)).concat(0xe9));
    expect(contactsInFile(latin, 'csv')).toMatchObject({
      contacts: [{ name: 'José' }],
      problems: [{ code: 'recoded' }],
    });
    expect([contactsFormat('a.VCF'), contactsFormat('b.csv'), contactsFormat('c.md')]).toEqual(['vcard', 'csv', null]);
  });
});

describe('vCard', () => {
  it('CX4: reads 2.1 with quoted-printable, 3.0 folded and 4.0, and says which card it could not read', () => {
    const cards = [
      'BEGIN:VCARD',
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=89sa=C3=BC;Zo=C3=A9;;;',
      'FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Zo=E9 =C9sa=',
      '=FC',
      'TEL;CELL;PREF:+33 6 12 34 56 78',
      'PHOTO;JPEG;ENCODING=BASE64:AAAA',
      ' BBBB',
      'END:VCARD',
      'BEGIN:VCARD',
      'VERSION:3.0',
      'FN:Paul Den',
      ' iaud',
      'item1.TEL;TYPE=WORK,VOICE:02 61 91 20 11',
      'END:VCARD',
      'BEGIN:VCARD',
      'VERSION:4.0',
      'nonsense',
      'END:VCARD',
      'BEGIN:VCARD',
      'VERSION:4.0',
      'FN:Malik Ferrand\\, Dr',
      'TEL;VALUE=uri;PREF=2:tel:+33-6-39-98-22-48',
      'TEL;PREF=1;TYPE=home:04 65',
      'ORG:Maravel\\; Distribution;Lyon',
      'LANG:fr',
      'END:VCARD',
    ];
    const { contacts, problems } = contactsInVcard(cards.join('\r\n'));
    expect(problems).toMatchObject([{ code: 'card-broken', line: 16, stops: false }]);
    expect(contacts.map(({ name }) => name)).toEqual(['Zoé Ésaü', 'Paul Deniaud', 'Malik Ferrand, Dr']);
    expect(contacts[0]?.channels).toMatchObject([{ type: 'mobile', value: '+33 6 12 34 56 78' }]);
    expect(contacts[1]?.channels).toMatchObject([{ type: 'phone', value: '02 61 91 20 11', label: 'work' }]);
    expect(contacts[2]).toMatchObject({ organisation: 'Maravel; Distribution, Lyon', languages: ['fr'] });
  });

  it('CX5: puts preferred numbers first and knows their types', () => {
    const card = (lines: readonly string[]) => ['BEGIN:VCARD', 'VERSION:3.0', 'FN:X', ...lines, 'END:VCARD'].join('\n');
    const lines = [
      'TEL;TYPE=FAX,WORK:1',
      'TEL;TYPE=home:2',
      'TEL;TYPE=cell,pref:3',
      'EMAIL;TYPE=INTERNET:a@b.c',
      'IMPP:xmpp:x@y',
    ];
    const [found] = contactsInVcard(card(lines)).contacts;
    expect(found?.channels.map(({ type, value, label, private: own }) => [type, value, label, own])).toEqual([
      ['mobile', '3', null, false],
      ['fax', '1', 'work', false],
      ['phone', '2', 'home', true],
      ['email', 'a@b.c', null, false],
      ['chat', 'x@y', null, false],
    ]);
  });

  it.each(['3.0', '4.0'] as const)('CX6: comes back with its channels in order (%s)', (version) => {
    const text = contactsVcard([JOANA, PAUL], { version, withPrivate: true });
    const { contacts, problems } = contactsInVcard(text);
    expect(problems).toEqual([]);
    const plain = (channels: readonly Channel[]) => channels.map(({ type, value, label }) => ({ type, value, label }));
    expect(contacts[0]).toMatchObject({
      id: 'j-ribelo',
      name: JOANA.name,
      role: JOANA.role,
      organisation: JOANA.organisation,
    });
    expect(contacts[0]).toMatchObject({ notes: JOANA.notes, tags: JOANA.tags });
    expect(plain(contacts[0]?.channels ?? [])).toEqual(plain(JOANA.channels));
    expect(contactsVcard([JOANA], { version, withPrivate: false })).not.toContain('55 30');
  });

  it('CX6: comes back as it was, whatever it says', () => {
    fc.assert(
      fc.property(
        fc.array(anyChannel, { maxLength: 4 }),
        text,
        fc.constantFrom('3.0', '4.0'),
        (channels, name, version) => {
          const one: Contact = { ...contact('a', channels), name };
          const { contacts } = contactsInVcard(contactsVcard([one], { version, withPrivate: true }));
          expect(contacts[0]?.name).toBe(name);
          expect(contacts[0]?.channels.map(({ type }) => type)).toEqual(channels.map(({ type }) => type));
        },
      ),
    );
  });

  it('CX7: folds lines at 75 bytes between characters, and ends them in CRLF', () => {
    const text = contactsVcard([{ ...JOANA, notes: 'é€😀'.repeat(60) }], { version: '4.0', withPrivate: true });
    const lines = text.split('\r\n');
    expect(lines.every((line) => bytesOf(line).length <= 75)).toBe(true);
    expect(lines.every((line) => line.isWellFormed())).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(contactsInVcard(text).contacts[0]?.notes).toBe('é€😀'.repeat(60));
  });

  it('CX11: leaves hostile cards out without ending', () => {
    const long = `BEGIN:VCARD\nVERSION:3.0\nFN:X\nNOTE:${'a'.repeat(100_000)}\nEND:VCARD`;
    expect(contactsInVcard(long)).toMatchObject({
      contacts: [{ name: 'X' }],
      problems: [{ code: 'line-too-long', line: 4 }],
    });
    expect(contactsInVcard('BEGIN:VCARD\nFN:X').problems).toMatchObject([{ code: 'card-broken' }, { code: 'nothing' }]);
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'BEGIN:VCARD',
            'END:VCARD',
            'VERSION:2.1',
            'FN:x',
            'TEL;;:1',
            ' x',
            '=',
            'N;ENCODING=QUOTED-PRINTABLE:=',
            'A;B="c:d',
          ),
        ),
        (lines) => {
          expect(() => contactsInVcard(lines.join('\n'))).not.toThrow();
        },
      ),
    );
  });
});

describe('matching', () => {
  const found = (csv: string) => contactsInCsv(csv).contacts;

  it('CX8: knows somebody by id, by number, by name', () => {
    const by = (csv: string) =>
      matchContacts(found(csv), [JOANA, PAUL]).matched.map(({ before, by: how }) => [before?.id ?? null, how]);
    expect(by('Name;Id\nX;p-deniaud')).toEqual([['p-deniaud', 'id']]);
    expect(by('Name;Mobile\nJ. R.;0639982764')).toEqual([['j-ribelo', 'number']]);
    expect(by('Name;Mobile\nRIBELO Joana;01')).toEqual([['j-ribelo', 'name']]);
    expect(by('Name;Mobile\nSomebody;0700000000')).toEqual([[null, null]]);
    const twins = [JOANA, { ...JOANA, id: as<Contact['id']>('other') }];
    expect(matchContacts(found('Name;Mobile\nJoana Ribelo;0639982764'), twins).matched[0]?.before).toBeNull();
  });

  it('CX9: takes what the file says, keeps what it does not say', () => {
    const [one] = matchContacts(found('Name;Mobile;Role\nJoana Ribelo;06 11 11 11 11;Director'), [JOANA]).matched;
    expect(one).toMatchObject({
      isChange: true,
      after: { role: 'Director', languages: ['fr', 'pt'], notes: JOANA.notes },
    });
    expect(one?.after.channels.map(({ value }) => value)).toEqual([
      '06 11 11 11 11',
      ...JOANA.channels.map(({ value }) => value),
    ]);
    const without = (gone: number) => ({ ...JOANA, channels: JOANA.channels.filter((_, index) => index !== gone) });
    const back = (one: Contact) => matchContacts(contactsInCsv(contactsCsv([one], 'en')).contacts, [JOANA]).matched[0];
    expect(back(without(2))?.after.channels).toEqual(without(2).channels);
    expect(back(without(1))).toMatchObject({ isChange: false, after: { channels: JOANA.channels } });
  });

  it('CX10: makes ids for new people, and finds deputies by name', () => {
    const { matched, problems } = matchContacts(found('Name;Deputies\nÉsaü Z;Paul Deniaud, Nobody\nÉsaü Z.;'), [PAUL]);
    expect(matched.map(({ after }) => [after.id, after.deputies])).toEqual([
      ['esau-z', ['p-deniaud']],
      ['esau-z-2', []],
    ]);
    expect(problems).toMatchObject([{ code: 'deputy-unknown', value: 'Nobody', line: 2 }]);
  });

  it('CX12: makes a plan that reads', () => {
    const { plan } = planOfContacts('Numéros', found('Nom;Portable;Suppléants\nZoé;+33 6;Max\nMax;07;'));
    const { plan: back, applicable } = readPlan(writePlan(plan));
    expect(applicable).toBe(true);
    expect(back?.contacts.map(({ name, channels, deputies }) => [name, channels[0]?.value, deputies])).toEqual(
      expect.arrayContaining([
        ['Zoé', '+33 6', ['max']],
        ['Max', '07', []],
      ]),
    );
  });
});
