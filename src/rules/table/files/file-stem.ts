/** A name as a file may have it, without its ending; `otherwise` where nothing of it would be left. */
export function fileStem(name: string, otherwise: string): string {
  return (
    name
      .replace(/[^\p{L}\p{N} _-]+/gu, ' ')
      .trim()
      .slice(0, 60) || otherwise
  );
}
