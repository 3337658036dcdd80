/** A path of the router as a link: it lives in the address's hash, so that any static server will do. */
export function hrefTo(path: string): string {
  return `#${path}`;
}
