import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { describe, expect, it } from 'vitest';
import { dotOf, layoutIn } from '#app/map-layout/dot.ts';
import type { LayoutInput } from '#app/map-layout/layout.ts';

const node = (id: string, isLast = false) => ({ id, width: 180, height: 46, isLast });
const input: LayoutInput = {
  nodes: [node('west'), node('sign-in'), node('web"];'), node('edi'), node('orders', true), node('wages', true)],
  boxes: [{ id: 'intake', members: ['web"];', 'edi'] }],
  links: [
    { from: 'west', to: 'sign-in', box: null },
    { from: 'sign-in', to: 'web"];', box: null },
    { from: 'sign-in', to: 'edi', box: null },
    { from: 'edi', to: 'orders', box: 'intake' },
    { from: 'orders', to: 'west', box: null },
  ],
  gap: 54,
};

describe('the layout of a map', () => {
  it('puts what is needed left of who needs it, members in their box, functions in the last column', async () => {
    const graphviz = await Graphviz.load();
    const layout = layoutIn(graphviz.layout(dotOf(input), 'json', 'dot'), input);
    const x = (id: string) => layout.nodes.get(id)?.x ?? Number.NaN;
    expect(x('west')).toBeLessThan(x('sign-in'));
    expect(x('sign-in')).toBeLessThan(x('edi'));
    expect(x('edi')).toBeLessThan(x('orders'));
    expect(x('wages')).toBe(x('orders'));
    const box = layout.boxes.get('intake') ?? { x: 0, y: 0, width: 0, height: 0 };
    for (const id of ['web"];', 'edi']) {
      const { x: middle = 0, y: centre = 0 } = layout.nodes.get(id) ?? {};
      expect(middle - 90).toBeGreaterThan(box.x);
      expect(middle + 90).toBeLessThan(box.x + box.width);
      expect(centre - 23).toBeGreaterThan(box.y + 20);
      expect(centre + 23).toBeLessThan(box.y + box.height - 20);
    }
    expect(layout.links).toHaveLength(5);
    for (const curve of layout.links) expect(curve.length % 3).toBe(1);
    // From the edge of the box.
    expect(layout.links[3]?.[0]?.x).toBeCloseTo(box.x + box.width, 0);
    for (const { x: across, y: down } of layout.nodes.values()) {
      expect(across > 0 && across < layout.width && down > 0 && down < layout.height).toBe(true);
    }
  });

  it('lays nothing out where there is nothing', async () => {
    const nothing = { nodes: [], boxes: [], links: [], gap: 50 };
    const graphviz = await Graphviz.load();
    expect(layoutIn(graphviz.layout(dotOf(nothing), 'json', 'dot'), nothing).nodes.size).toBe(0);
  });
});
