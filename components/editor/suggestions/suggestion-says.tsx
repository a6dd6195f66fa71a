import { useFormatter, useTranslations } from "next-intl";
import { caretColor } from "#lib/collab/caret-color.ts";
import type { Suggestion } from "#lib/document/suggestions/list-suggestions.ts";

/** Whose a suggestion is, since when, and what it does, in words. */
export function SuggestionSays({ suggestion }: { suggestion: Suggestion }) {
  const t = useTranslations("suggestions");
  const style = useTranslations("editor.toolbar.styles");
  const format = useFormatter();
  const { author, name, at, added, removed, restyled } = suggestion;
  const deeds = deedsOf(suggestion);
  return (
    <>
      <span className="flex items-center justify-between gap-2 text-ink-3 text-xs">
        <span className="flex min-w-0 items-center gap-1.5 text-ink-2">
          <span
            aria-hidden
            className="size-2 shrink-0 rounded-full"
            style={{ backgroundColor: caretColor(author || name) }}
          />
          <span className="truncate">{name || t("nobody")}</span>
        </span>
        <time dateTime={new Date(at).toISOString()} className="shrink-0">
          {format.dateTime(new Date(at), {
            month: "numeric",
            day: "numeric",
            hour: "numeric",
            minute: "numeric",
          })}
        </time>
      </span>
      <span className="wrap-anywhere mt-1 block leading-relaxed">
        <span className="mr-1.5 text-ink-2 text-xs">
          {deeds.map((deed) => t(`deeds.${deed}`)).join(t("and"))}
        </span>
        {restyled && (
          <span>
            {style(restyled.from)} → {style(restyled.to)}
          </span>
        )}
        {removed && <del className="mr-1 text-ink-3">{short(removed)}</del>}
        {added && <ins className="font-semibold no-underline">{short(added)}</ins>}
      </span>
    </>
  );
}

type Deed =
  | "replaced"
  | "added"
  | "removed"
  | "restyled"
  | "split"
  | "joined"
  | `${"image" | "table" | "tableRow"}${"Added" | "Removed"}`;

function deedsOf(suggestion: Suggestion): Deed[] {
  const { added, removed, breaksAdded, breaksRemoved, restyled } = suggestion;
  const things = (names: string[], deed: "Added" | "Removed") =>
    [...new Set(names)].map((name) => `${name}${deed}` as Deed);
  const deeds: Deed[] = [
    ...things(suggestion.thingsAdded, "Added"),
    ...things(suggestion.thingsRemoved, "Removed"),
  ];
  if (restyled) deeds.push("restyled");
  const words: Deed | null = added && removed ? "replaced" : added ? "added" : removed ? "removed" : null;
  if (words && deeds.length === 0) deeds.push(words);
  if (breaksAdded > breaksRemoved && !(added && !removed)) deeds.push("split");
  if (breaksRemoved > breaksAdded && !(removed && !added)) deeds.push("joined");
  return deeds.length > 0 ? deeds : ["split"];
}

/** Words for a list: the beginning and the end of long ones, line breaks as a sign. */
function short(words: string): string {
  const line = words.replaceAll("\n", "↵");
  return line.length > 120 ? `${line.slice(0, 80)}……${line.slice(-30)}` : line;
}
