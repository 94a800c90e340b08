import { describe, expect, it } from 'vitest';
import type { Component, ComponentId, Contact, ContactId } from '#domain/plan/model.ts';
import { buildIndex } from '#domain/search/index-documents.ts';
import { plainText } from '#domain/search/plain-text.ts';
import { componentDocument, contactDocument } from '#domain/search/plan-documents.ts';
import { search } from '#domain/search/search.ts';

const nothing = { origin: null, unknown: {} };

const lemaire: Contact = {
  ...nothing,
  id: 'dr-lemaire' as ContactId,
  name: 'Dr Anne Lemaire',
  role: 'Medical director',
  organisation: 'Harbour Clinic',
  channels: [
    { type: 'mobile', value: '+33 6 12 34 56 78', label: null, via: null, verified: null, private: false },
    { type: 'chat', value: '@alemaire', label: 'on Teams', via: null, verified: null, private: false },
  ],
  deputies: [],
  languages: [],
  availability: null,
  verified: null,
  verifyEvery: null,
  notes: null,
  tags: [],
};

const takePayments: Component = {
  ...nothing,
  id: 'take-payments' as ComponentId,
  kind: 'function',
  name: 'Take payments at the desk',
  tier: 1,
  response: false,
  rto: { text: '4h', seconds: 14_400 },
  mtpd: { text: '24h', seconds: 86_400 },
  mbco: 'Cash and vouchers',
  owner: null,
  external: false,
  dependsOn: null,
  notes: null,
  tags: [],
  source: null,
  reviewed: null,
  reviewEvery: null,
};

describe('documents of a plan', () => {
  const index = buildIndex([contactDocument(lemaire), componentDocument(takePayments)]);

  it.each(['+33 6 12 34 56 78', '33612345678', '0612345678', '06123', 'alemaire', 'medical', 'anne'])(
    'S10: a contact is found by %s',
    (words) => {
      expect(search(index, words)[0]?.id).toBe('contact:dr-lemaire');
    },
  );

  it.each(['RTO', 'mtpd', 'DMIA', 'MBCO'])('S13: a function is found by %s', (words) => {
    expect(search(index, words).map((hit) => hit.id)).toEqual(['component:take-payments']);
  });

  it('S9: text is searched and shown without its marks', () => {
    expect(plainText('1. [ ] **Shift lead** opens [the safe](#safe) <br> `now`')).toBe('Shift lead opens the safe now');
    expect(plainText('> [!WARNING]\n> Never\n\n| a | b |\n|---|---|\n<!-- gone -->')).toBe('Never\na b');
    expect(plainText('<!--'.repeat(50_000)).length).toBeGreaterThan(0);
  });
});
