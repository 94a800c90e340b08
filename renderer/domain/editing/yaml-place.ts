/** Where a cursor stands in YAML that is being typed, found by indents alone, because it seldom reads as valid then. */
export interface YamlPlace {
  /** The fields that it stands in, outermost first; lists leave no trace: `['channels', 'type']`. */
  readonly path: readonly string[];
  /** Whether a field's name is typed, or its value. */
  readonly typing: 'name' | 'value';
  /** Where the word that is typed begins. */
  readonly from: number;
  /** Names of the fields that the same thing has already. */
  readonly beside: readonly string[];
}

const LINE = /^(\s*)((?:-\s+)*)(?:([\w-]+)\s*:(\s|$))?/;
const WORD = /[^\s,[\]{}:"'#]*$/;

/** The place of `at` in `text`, whose lines up to there are YAML; `null` in a comment. Rule E3. */
export function yamlPlace(text: string, at: number): YamlPlace | null {
  const lines = text.slice(0, at).split('\n');
  const typed = lines.pop() ?? '';
  if (/(^|\s)#/.test(typed)) return null;
  const word = WORD.exec(typed)?.[0] ?? '';
  const from = at - word.length;
  const own = LINE.exec(typed);
  const flow = flowName(typed);
  const name = own?.[3];
  const column = (own?.[1] ?? '').length + (own?.[2] ?? '').length;
  const above = fieldsAbove(lines, column, (own?.[2] ?? '') !== '');
  const beside = [...above.beside, ...besideBelow(text.slice(at), column)];
  if (flow !== null)
    return {
      path: [...above.path, ...(name === undefined ? [] : [name]), ...flow.path],
      typing: flow.typing,
      from,
      beside: flow.beside,
    };
  if (name !== undefined) return { path: [...above.path, name], typing: 'value', from, beside };
  // A bare item of a list is a value as well as the beginning of a name: the fields of the list decide.
  return { path: above.path, typing: 'name', from, beside };
}

interface Above {
  readonly path: readonly string[];
  readonly beside: readonly string[];
}

function fieldsAbove(lines: readonly string[], column: number, isItem: boolean): Above {
  const path: string[] = [];
  const beside: string[] = [];
  let limit = column;
  let isFirst = !isItem;
  for (const line of lines.toReversed()) {
    const found = LINE.exec(line);
    const [, space = '', dashes = '', name] = found ?? [];
    if (name === undefined) continue;
    const at = space.length + dashes.length;
    if (at === column && limit === column && isFirst) {
      beside.push(name);
      // The thing begins at its dash: what stands above belongs to another.
      if (dashes !== '') isFirst = false;
    }
    if (at < limit && space.length < limit) {
      path.unshift(name);
      limit = space.length === at ? at : Math.min(at, space.length + 1);
      if (dashes !== '') limit = at;
    }
  }
  return { path, beside };
}

function besideBelow(rest: string, column: number): readonly string[] {
  const names: string[] = [];
  for (const line of rest.split('\n').slice(1)) {
    const [, space = '', dashes = '', name] = LINE.exec(line) ?? [];
    if (line.trim() === '') continue;
    if (space.length < column) break;
    if (dashes === '' && name !== undefined && space.length === column) names.push(name);
  }
  return names;
}

/** What stands in `{ … }` on the line itself. */
function flowName(
  typed: string,
): { readonly path: readonly string[]; readonly typing: 'name' | 'value'; readonly beside: readonly string[] } | null {
  const open = typed.lastIndexOf('{');
  if (open === -1 || typed.lastIndexOf('}') > open) return null;
  const inside = typed.slice(open + 1);
  const beside = [...inside.matchAll(/([\w-]+)\s*:/g)].map((match) => match[1] ?? '');
  const last = /([\w-]+)\s*:\s*(?:\[[^\]]*|[^,[\]]*)$/.exec(inside)?.[1];
  return last === undefined ? { path: [], typing: 'name', beside } : { path: [last], typing: 'value', beside };
}
