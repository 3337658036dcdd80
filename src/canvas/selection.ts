/** What is chosen on the canvas, by id. */
export interface CanvasSelection {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

export const noSelection: CanvasSelection = { nodes: [], edges: [] };

export function onlyNode(id: string): CanvasSelection {
  return { nodes: [id], edges: [] };
}
