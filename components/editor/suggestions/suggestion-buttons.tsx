import { useTranslations } from "next-intl";
import type { Suggestion } from "#lib/document/suggestions/list-suggestions.ts";
import type { Verdict } from "#lib/document/suggestions/settle.ts";
import { SmallButton } from "../figures/small-button.tsx";
import type { Suggesting } from "./use-suggesting.ts";

type Props = {
  suggestion: Suggestion;
  suggesting: Suggesting;
  decides: boolean;
  readOnly: boolean;
  onSettle: (verdict: Verdict) => void;
};

/** What this person can do with a suggestion: accept or reject it, or take their own back. */
export function SuggestionButtons({ suggestion, suggesting, decides, readOnly, onSettle }: Props) {
  const t = useTranslations("suggestions");
  const own = suggestion.author === suggesting.user.id;
  if (readOnly || (!decides && !(own && suggesting.may))) return null;
  return (
    <div className="flex flex-wrap gap-1.5">
      {decides && (
        <SmallButton primary onClick={() => onSettle("accept")}>
          {t("accept")}
        </SmallButton>
      )}
      <SmallButton onClick={() => onSettle("reject")}>{t(own ? "takeBack" : "reject")}</SmallButton>
    </div>
  );
}
