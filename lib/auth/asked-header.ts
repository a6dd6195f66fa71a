/** The header in which `proxy.ts` hands the path and query of a request on to its page, which cannot see them. */
export const askedHeader = "x-chengwen-asked";
