import { isNode, isScalar, type Pair, type YAMLMap } from 'yaml';

/** Thrown by what changes YAML texts in place to its own caller: this text cannot be changed in this way. */
export class NotInPlace extends Error {}

export function pairOf(map: YAMLMap, name: string): Pair | null {
  return map.items.find((pair) => scalarOf(pair.key) === name) ?? null;
}

export function scalarOf(node: unknown): string | null {
  return isScalar(node) && typeof node.value === 'string' ? node.value : null;
}

export function startOf(node: unknown): number {
  const start = isNode(node) ? node.range?.[0] : undefined;
  if (start === undefined) throw new NotInPlace();
  return start;
}

export function endOf(node: unknown): number {
  const end = isNode(node) ? node.range?.[1] : undefined;
  if (end === undefined) throw new NotInPlace();
  return end;
}

export function endOfPair(pair: Pair): number {
  return isNode(pair.value) ? endOf(pair.value) : endOf(pair.key);
}
