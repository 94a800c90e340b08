/** Something to be placed, in CSS pixels. */
interface LayoutNode {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Stands in the last column: what everything else is for. */
  readonly isLast: boolean;
}

/** Nodes that stand together in a box. Nobody is in two. */
interface LayoutBox {
  readonly id: string;
  readonly members: readonly string[];
}

/** A line from left to right; with `box`, from the box's edge instead of the node's. */
interface LayoutLink {
  readonly from: string;
  readonly to: string;
  readonly box: string | null;
}

export interface LayoutInput {
  readonly nodes: readonly LayoutNode[];
  readonly boxes: readonly LayoutBox[];
  readonly links: readonly LayoutLink[];
  /** Pixels between columns. */
  readonly gap: number;
}

/** A point or the middle of something, in CSS pixels from the top left. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedBox extends Point {
  readonly width: number;
  readonly height: number;
}

/** Where everything stands. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Middles, by id. */
  readonly nodes: ReadonlyMap<string, Point>;
  /** Outer edges (`x` and `y` the top left), by id. */
  readonly boxes: ReadonlyMap<string, PlacedBox>;
  /** The curve of each link, in their order: a start and triples of control points; empty where there is none. */
  readonly links: readonly (readonly Point[])[];
}
