/** Whether an address may stand in a document: web pages and mail, nothing that runs. */
export function isLinkable(href: unknown): href is string {
  return (
    typeof href === "string" &&
    /^(https?:\/\/|mailto:)./i.test(href) &&
    !/\p{Cc}/u.test(href) &&
    URL.canParse(href)
  );
}
