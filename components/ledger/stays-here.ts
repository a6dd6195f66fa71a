/** Whether a link leads to the page that one is on, with whatever shown there: the form for new records stays. */
export function staysOnPage({ origin, pathname }: HTMLAnchorElement): boolean {
  return origin === location.origin && pathname === location.pathname;
}

/** Whether the same record is open there too: a table that is only ordered or narrowed anew. */
export function staysOnRecord(link: HTMLAnchorElement): boolean {
  const record = (search: string) => new URLSearchParams(search).get("record");
  return staysOnPage(link) && record(link.search) === record(location.search);
}
