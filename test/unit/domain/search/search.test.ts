import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex, putDocuments, readIndex, removeDocuments, writeIndex } from '#domain/search/index-documents.ts';
import type { SearchDocument } from '#domain/search/model.ts';
import { search } from '#domain/search/search.ts';
import { rangesIn, snippetOf } from '#domain/search/snippet.ts';

function procedure(id: string, title: string, rest: Partial<SearchDocument> = {}): SearchDocument {
  const empty = { symptoms: '', names: '', ids: id, tags: '', body: '' };
  return { id: `procedure:${id}`, kind: 'procedure', title, ...empty, ...rest };
}

const payments = procedure('payments', 'Take payments on paper', {
  symptoms: "Card terminal shows 'no host'\nPayStream app spins",
  body: 'Cashier takes the voucher pads from the safe. Count the float.',
  tags: 'money',
});
const reseau = procedure('reseau', 'Réseau de l’entrepôt coupé', {
  symptoms: 'Les scanners affichent « hors ligne »',
  body: 'Brancher le routeur de secours sur la prise rouge. Prévenir l’équipe.',
});
const region = procedure('region', 'Cloud region us-east-1 is down', {
  body: 'RTO 4h. Move the orders to us-west-2. The code is INC-2026-07.',
});
const orders = procedure('orders', 'Orders on paper', { body: 'Payments wait. Cœur de métier.' });
const all = [payments, reseau, region, orders];
const index = buildIndex(all);

function idsOf(words: string): readonly string[] {
  return search(index, words).map((hit) => hit.id.slice('procedure:'.length));
}

describe('search', () => {
  it.each([
    ['reseau', ['reseau']],
    ['RÉSEAU', ['reseau']],
    ["l'entrepot", ['reseau']],
    ['l’entrepôt', ['reseau']],
    ['coeur', ['orders']],
    ['cœur', ['orders']],
  ])('S1: %s is found whatever its accents, case and apostrophes', (words, ids) => {
    expect(idsOf(words)).toEqual(ids);
  });

  it('S2: half a word finds the word, a single letter only itself', () => {
    expect(idsOf('vouch')).toEqual(['payments']);
    expect(idsOf('v')).toEqual([]);
    expect(idsOf('1')).toEqual(['region']);
  });

  it('S3: what holds every word comes first, and what holds it as typed before what is misspelt', () => {
    const misspelt = procedure('floats', 'Boats', { body: 'All the float' });
    const mixed = buildIndex([procedure('boat', 'Boat'), misspelt, procedure('bloat', 'Bloat and more')]);
    expect(search(mixed, 'boat').map((hit) => [hit.id, hit.quality])).toEqual([
      ['procedure:boat', 'typed'],
      ['procedure:floats', 'typed'],
      ['procedure:bloat', 'misspelt'],
    ]);
  });

  it('S4: misspelt words are forgiven while few things hold them as typed, and only then', () => {
    expect(idsOf('vuocher')).toEqual(['payments']);
    expect(idsOf('terminel')).toEqual(['payments']);
    const many = Array.from({ length: 8 }, (_, at) => procedure(`boat-${at}`, 'Boat'));
    const crowded = buildIndex([...many, procedure('coat', 'Coat')]);
    expect(search(crowded, 'boat').map((hit) => hit.id)).not.toContain('procedure:coat');
    expect(search(buildIndex([...many.slice(1), procedure('coat', 'Coat')]), 'boat').at(-1)?.id).toBe('procedure:coat');
  });

  it('S5: a code is not taken for another one', () => {
    expect(idsOf('INC-2026-07')).toEqual(['region']);
    expect(search(buildIndex([procedure('a', 'Valve p9512'), procedure('b', 'RPO')]), 'p9513')).toEqual([]);
    expect(search(buildIndex([procedure('b', 'RPO')]), 'rto')).toEqual([]);
  });

  it('S6: things with some of the words come last, those with more of them first', () => {
    const hits = search(index, 'paper voucher boat');
    expect(hits.map((hit) => [hit.id, hit.quality])).toEqual([['procedure:payments', 'some']]);
    expect(idsOf('paper voucher')).toEqual(['payments', 'orders']);
  });

  it('S7: little words are not asked for, unless nothing else was typed', () => {
    expect(idsOf('what is on the paper')).toEqual(['orders', 'payments']);
    expect(idsOf('the')).toEqual(expect.arrayContaining(['payments', 'region']));
  });

  it('S8: titles count more than symptoms, these more than tags, and these more than text', () => {
    const where = buildIndex([
      procedure('text', 'One', { body: 'generator' }),
      procedure('tag', 'Two', { tags: 'generator' }),
      procedure('symptom', 'Three', { symptoms: 'generator' }),
      procedure('title', 'Generator'),
    ]);
    expect(search(where, 'generator').map((hit) => hit.id)).toEqual([
      'procedure:title',
      'procedure:symptom',
      'procedure:tag',
      'procedure:text',
    ]);
  });

  it('S14: a thing that is called just what was typed comes before every other', () => {
    const others = Array.from({ length: 20 }, (_, at) =>
      procedure(`o${at}`, `Node node ${at}`, { symptoms: 'node node' }),
    );
    const [hit] = search(buildIndex([...others, procedure('own', 'Nodé')]), 'node', { most: 3 });
    expect(hit?.id).toBe('procedure:own');
  });

  it('S9: the field, a piece of it, and the ranges that matched are shown', () => {
    const [hit] = search(index, 'no host terminal');
    if (hit === undefined) throw new Error('nothing found');
    expect(hit.fields).toEqual(['symptoms']);
    const snippet = snippetOf(payments, hit);
    expect(snippet).toMatchObject({ field: 'symptoms', cutBefore: false, cutAfter: false });
    expect(snippet?.ranges.map(([from, to]) => snippet.text.slice(from, to))).toEqual(['terminal', 'no', 'host']);
    expect(rangesIn('Réseau et reseaux', ['reseau'])).toEqual([[0, 6]]);
  });

  it('S9: a piece of any text is short, whole words, and its ranges are words that were looked for', () => {
    const word = fc.constantFrom('alarm', 'pump', 'Réseau', 'the', 'x'.repeat(30), 'valve');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 200 }), (words) => {
        const document = procedure('a', 'b', { body: words.join(' ') });
        const snippet = snippetOf(document, { terms: ['reseau', 'pump'] });
        const held = words.some((one) => one === 'pump' || one === 'Réseau');
        expect(snippet !== null).toBe(held);
        if (snippet === null) return;
        expect(snippet.text.length).toBeLessThanOrEqual(171);
        expect(snippet.ranges.length).toBeGreaterThan(0);
        for (const [from, to] of snippet.ranges) expect(['pump', 'Réseau']).toContain(snippet.text.slice(from, to));
      }),
    );
  });

  it('S11: an index that was written and read back finds the same', () => {
    const again = readIndex(writeIndex(index));
    if (again === null) throw new Error('not read');
    for (const words of ['reseau', 'paper', 'vuocher', 'us-east-1']) {
      expect(search(again, words)).toEqual(search(index, words));
    }
  });

  it.each([
    '',
    '{}',
    'null',
    '{"version":0,"mini":{}}',
    '{"version":1,"mini":{}}',
    writeIndex(buildIndex(all)).slice(0, -20),
  ])('S11: an index of another version, or damaged, is not read (%#)', (text) => {
    expect(readIndex(text)).toBeNull();
  });

  it('S12: things put in, replaced and taken out leave the same as a new index', () => {
    const changed = buildIndex([payments, procedure('orders', 'Old title'), reseau]);
    putDocuments(changed, [orders, region]);
    removeDocuments(changed, ['procedure:reseau', 'procedure:never-there']);
    const fresh = buildIndex([payments, orders, region]);
    for (const words of ['paper', 'old', 'reseau', 'region down', 'orders']) {
      const ids = search(changed, words).map((hit) => hit.id);
      expect(ids).toEqual(search(fresh, words).map((hit) => hit.id));
    }
  });

  it('finds nothing for nothing, and never throws on what is typed', () => {
    expect(search(index, '  ')).toEqual([]);
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (words) => search(index, words).length <= all.length));
  });

  it('narrows to kinds and to a number', () => {
    expect(search(index, 'paper', { kinds: ['contact'] })).toEqual([]);
    expect(search(index, 'paper', { most: 1 })).toHaveLength(1);
  });
});
