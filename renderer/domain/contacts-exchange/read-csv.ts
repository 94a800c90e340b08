import Papa from 'papaparse';
import { parseDate } from '#domain/plan/dates.ts';
import { parseDuration } from '#domain/plan/duration.ts';
import { isId } from '#domain/plan/ids.ts';
import { CHANNEL_TYPES, type Channel, type ChannelType, type ComponentId } from '#domain/plan/model.ts';
import { unescapeCell } from './cells.ts';
import { type ChannelPart, type Column, columnOf, type Field } from './columns.ts';
import { type ExchangeProblem, exchangeProblem, type FoundContact, type FoundContacts, foundNobody } from './found.ts';
import { MOST_CONTACTS } from './limits.ts';

/** The contacts of a CSV text. Rules CX1, CX2, CX11. */
export function contactsInCsv(text: string): FoundContacts {
  const plain = text.replace(/^\ufeff/, '');
  const { data } = Papa.parse<readonly string[]>(plain, { delimiter: delimiterOf(plain) });
  const lines = linesOf(data);
  const [head = [], ...rows] = data;
  const columns = head.map((cell) => columnOf(unescapeCell(cell.trim())));
  if (rows.length > MOST_CONTACTS) {
    return { contacts: [], problems: [exchangeProblem(1, 'too-large', String(MOST_CONTACTS), true)] };
  }
  if (!columns.some(isName)) return { contacts: [], problems: [exchangeProblem(1, 'nothing', '', true)] };
  const problems: ExchangeProblem[] = head.flatMap((cell, at) =>
    columns[at] === null && cell.trim() !== '' ? [exchangeProblem(1, 'column-unknown', cell.trim())] : [],
  );
  const contacts = rows.flatMap((row, at): readonly FoundContact[] => {
    if (row.every((cell) => cell.trim() === '')) return [];
    const found = contactIn(row, columns, lines[at + 1] ?? at + 2, problems);
    return found === null ? [] : [found];
  });
  return { contacts, problems };
}

/** What stands between the columns' names most often; in a file with one column, nothing does. */
function delimiterOf(text: string): string {
  const head = (text.match(/^(?:"[^"]*"|[^"\r\n])*/)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const counts = [';', ',', '\t'].map((mark) => ({ mark, count: head.split(mark).length }));
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).mark;
}

/** The line on which each record begins: fields may hold line breaks. */
function linesOf(data: readonly (readonly string[])[]): readonly number[] {
  let line = 1;
  return data.map((row) => {
    const own = line;
    line += 1 + row.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    return own;
  });
}

function isName(column: Column | null): boolean {
  return column?.is === 'field' && ['name', 'firstName', 'lastName'].includes(column.field);
}

function contactIn(
  row: readonly string[],
  columns: readonly (Column | null)[],
  line: number,
  problems: ExchangeProblem[],
): FoundContact | null {
  const fields: Partial<Record<Field, string>> = {};
  const parts = new Map<number, Partial<Record<ChannelPart, string>>>();
  const channels: Channel[] = [];
  for (const [at, column] of columns.entries()) {
    const value = unescapeCell((row[at] ?? '').trim());
    if (column === null || value === '') continue;
    if (column.is === 'field') fields[column.field] = value;
    else if (column.is === 'channel') channels.push(channelOf(column.type, value, column.label));
    else parts.set(column.number, { ...parts.get(column.number), [column.part]: value });
  }
  const name = fields.name ?? [fields.firstName, fields.lastName].filter(Boolean).join(' ');
  if (name === '') {
    problems.push(exchangeProblem(line, 'no-name'));
    return null;
  }
  const own = [...parts.entries()].sort(([a], [b]) => a - b).flatMap(([, part]) => partsOf(part, line, problems));
  const ours = columns.some((column) => column?.is === 'part');
  const known = <T>(value: string | undefined, read: (text: string) => T | null): T | null => {
    if (value === undefined) return null;
    const result = read(value);
    if (result === null) problems.push(exchangeProblem(line, 'value-unreadable', value));
    return result;
  };
  return {
    ...foundNobody(line, name),
    id: fields.id !== undefined && isId(fields.id) ? fields.id : null,
    role: fields.role ?? null,
    organisation: fields.organisation ?? null,
    channels: [...own, ...channels],
    namesAllChannels: ours && fields.id !== undefined,
    deputies: listOf(fields.deputies),
    languages: listOf(fields.languages),
    availability: fields.availability ?? null,
    verified: known(fields.verified, (value) => parseDate(value) ?? parseDate(isoOf(value))),
    verifyEvery: known(fields.verifyEvery, parseDuration),
    notes: fields.notes ?? null,
    tags: listOf(fields.tags),
  };
}

/** A date as spreadsheets of both languages turn them: 02/11/2026 is 2026-11-02. */
function isoOf(text: string): string {
  const match = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  return match === null ? text : `${match[3]}-${match[2]?.padStart(2, '0')}-${match[1]?.padStart(2, '0')}`;
}

function listOf(text: string | undefined): readonly string[] | null {
  return text === undefined
    ? null
    : text
        .split(/[,;\n]/)
        .map((part) => part.trim())
        .filter(Boolean);
}

function channelOf(type: ChannelType, value: string, label: string | null): Channel {
  return { type, value, label, via: null, verified: null, private: label === 'home' };
}

function partsOf(
  part: Partial<Record<ChannelPart, string>>,
  line: number,
  problems: ExchangeProblem[],
): readonly Channel[] {
  if (part.value === undefined) return [];
  const type = CHANNEL_TYPES.find((one) => one === part.type);
  if (type === undefined && part.type !== undefined)
    problems.push(exchangeProblem(line, 'value-unreadable', part.type));
  return [
    {
      type: type ?? 'phone',
      value: part.value,
      label: part.label ?? null,
      // A component that the plan does not have is said by its check.
      via: part.via !== undefined && isId(part.via) ? (part.via as ComponentId) : null,
      verified: part.verified === undefined ? null : (parseDate(part.verified) ?? parseDate(isoOf(part.verified))),
      private: part.private !== undefined,
    },
  ];
}
