// Whether an address leads to a page of ours and nowhere else. What stands in the address of a page may
// have been written by anybody, and browsers read `//host`, `/\host` and `/<tab>/host` as other sites.
export function isOwnPage(to: string, origin = location.origin): boolean {
  return to.startsWith("/") && URL.canParse(to, origin) && new URL(to, origin).origin === origin;
}
