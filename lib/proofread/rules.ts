import type { Rule } from "./rule.ts";
import { blankLeft } from "./rules/blank-left.ts";
import { carriedOverOpen } from "./rules/carried-over-open.ts";
import { clauseOrder } from "./rules/clause-order.ts";
import { dictionary } from "./rules/dictionary.ts";
import { digitGrouping } from "./rules/digit-grouping.ts";
import { doubleApproximation } from "./rules/double-approximation.ts";
import { doubledMarks } from "./rules/doubled-marks.ts";
import { doubledYear } from "./rules/doubled-year.ts";
import { emptyItem } from "./rules/empty-item.ts";
import { emptyParagraph } from "./rules/empty-paragraph.ts";
import { figureStale } from "./rules/figure-stale.ts";
import { figureUnconfirmed } from "./rules/figure-unconfirmed.ts";
import { halfRange } from "./rules/half-range.ts";
import { halfWidth } from "./rules/half-width.ts";
import { headingEmpty } from "./rules/heading-empty.ts";
import { impossibleDate } from "./rules/impossible-date.ts";
import { levelOrder } from "./rules/level-order.ts";
import { likeLastYearRule } from "./rules/like-last-year.ts";
import { listComma } from "./rules/list-comma.ts";
import { longParagraph } from "./rules/long-paragraph.ts";
import { longTitle } from "./rules/long-title.ts";
import { missingEnd } from "./rules/missing-end.ts";
import { mistype } from "./rules/mistype.ts";
import { mixedUnits } from "./rules/mixed-units.ts";
import { numberOrder } from "./rules/number-order.ts";
import { otherUnit } from "./rules/other-unit.ts";
import { otherYear } from "./rules/other-year.ts";
import { outsidePeriod } from "./rules/outside-period.ts";
import { pairs } from "./rules/pairs.ts";
import { placeholderLeft } from "./rules/placeholder.ts";
import { rateAndCounts } from "./rules/rate-and-counts.ts";
import { relativeDate } from "./rules/relative-date.ts";
import { sectionMissing } from "./rules/section-missing.ts";
import { sentenceTwice } from "./rules/sentence-twice.ts";
import { shareOfLastYear } from "./rules/share-of-last-year.ts";
import { shares } from "./rules/shares.ts";
import { siteNoise } from "./rules/site-noise.ts";
import { spaces } from "./rules/spaces.ts";
import { splitNumber } from "./rules/split-number.ts";
import { strayLatin } from "./rules/stray-latin.ts";
import { sumOfParts } from "./rules/sum-of-parts.ts";
import { tableSums } from "./rules/table-sums.ts";
import { twoValues } from "./rules/two-values.ts";
import { typedNumberLeft } from "./rules/typed-number.ts";
import { webMark } from "./rules/web-mark.ts";
import { weekday } from "./rules/weekday.ts";
import { wordTwice } from "./rules/word-twice.ts";

/** Every rule; of two that find the same words equally grave the earlier one is reported. */
export const allRules: readonly Rule[] = [
  blankLeft,
  figureUnconfirmed,
  placeholderLeft,
  carriedOverOpen,
  figureStale,
  siteNoise,
  emptyItem,
  webMark,
  numberOrder,
  clauseOrder,
  levelOrder,
  typedNumberLeft,
  pairs,
  halfWidth,
  doubledMarks,
  strayLatin,
  missingEnd,
  listComma,
  splitNumber,
  spaces,
  sentenceTwice,
  wordTwice,
  likeLastYearRule,
  shareOfLastYear,
  sectionMissing,
  headingEmpty,
  longParagraph,
  longTitle,
  emptyParagraph,
  otherYear,
  outsidePeriod,
  impossibleDate,
  weekday,
  relativeDate,
  doubledYear,
  sumOfParts,
  tableSums,
  shares,
  rateAndCounts,
  twoValues,
  doubleApproximation,
  mixedUnits,
  halfRange,
  digitGrouping,
  dictionary,
  mistype,
  otherUnit,
];
