import type { Period } from "../period.ts";
import type { Paper, Paragraph } from "./paper.ts";

/** How grave a finding is: an error stands in the way of a final summary. */
export const levels = ["error", "warning", "hint"] as const;

/** One of `levels`. */
export type Level = (typeof levels)[number];

/** What a bureau says about rules, by their ids: another level, or not at all. What it does not name stays as it is. */
export type Settings = Readonly<Record<string, Level | "off">>;

/** What rules are about, in the order in which they are listed. */
export const groups = [
  ...([
    "left-over",
    "time",
    "numbers",
    "numbering",
    "punctuation",
    "wording",
    "repetition",
    "structure",
  ] as const),
] as const;

/** One of `groups`. */
export type Group = (typeof groups)[number];

/** A place in the text of a paragraph that a rule complains about. */
export type Found = {
  /** Index of the paragraph in `Paper.paragraphs`. */
  paragraph: number;
  /** Offsets in the text of the paragraph; equal where nothing stands that should. */
  from: number;
  to: number;
  /** Which of the rule's sentences says why; `default` when it has only one. */
  reason?: string;
  /** What that sentence names. */
  values?: Record<string, string | number>;
  /** What the words between `from` and `to` should be, only where that is safe; empty to take them away. */
  fix?: string;
  /** Other places of the same kind that the fix mends with it, in order. */
  more?: readonly Edit[];
};

/** Words of a paragraph by their offsets, and what they should be. */
export type Edit = { paragraph: number; from: number; to: number; fix: string };

/** What rules know beside the text; all of it is plain data, so that it can be sent to a worker. */
export type Context = {
  period: Period;
  unit: {
    /** Full and short names of the own unit and of every unit of its tree. */
    names: readonly string[];
  };
  dictionary: readonly DictionaryWord[];
  /** The paragraphs of the summary of the same kind a year before, or null where there is none. */
  lastYear: readonly string[] | null;
  /** The headings of the sections that the outline asks for. */
  expected: readonly string[];
  /** Offsets of figures that the records do not say any more, by index of the paragraph: `3:17`. */
  staleFigures: readonly string[];
};

/** An entry of the bureau's dictionary. */
export type DictionaryWord = {
  id: string;
  wrong: string;
  /** What it should be; empty where it should not be said at all. */
  right: string;
  /** Where that is written, and when it was decided (`2026-03-05`); empty when nobody said. */
  source: string;
  date: string;
};

/** A rule: one file each, whose examples are its tests. */
export type Rule = {
  /** Also the name of its file and of its sentences in messages/<language>/proofread.json. */
  id: string;
  group: Group;
  /** What it is unless the bureau says otherwise. */
  level: Level;
  /** All fixes of it may be made at once. */
  mechanical?: true;
  /** It asks for the period of the context, and has nothing to say about a text whose period nobody knows. */
  needsPeriod?: true;
  examples: { bad: readonly Example[]; good: readonly Example[] };
} & (
  | {
      /**
       * Looks at one paragraph by itself: again only when that changed. So it may not mind what changes without it: its
       * index, number, section and start.
       */
      each: (paragraph: Paragraph, context: Context) => Found[];
    }
  | {
      /** Looks at all paragraphs together. */
      whole: (paper: Paper, context: Context) => Found[];
    }
);

/**
 * A text that a rule complains about, or does not. Lines are paragraphs: `# ` a title, `~ ` a byline, `< ` and `> ` signer
 * and date, `一、` `（一）` `1.` `（1）` at the beginning the levels (the number is drawn, not typed), `\一、` a typed number.
 * An empty line is an empty paragraph; lines `| 甲 | 乙 |` make a table. `{{次数}}` is a blank, `{{=12次}}` a figure, `{{=}}`
 * one without a value, `[[2025年]]` carried over and not decided.
 */
export type Example = {
  text: string;
  /** The words that are found, in order; of good examples none. */
  found?: readonly string[];
  /** The text after all fixes, where there is one. */
  fixed?: string;
  context?: Partial<Context>;
};

/** Words by their positions in a document, and what they should be. */
export type PlacedEdit = { start: number; end: number; text: string; fix: string };

/** What a check reports: a `Found` with its rule, its level and its place in the document. */
export type Finding = Omit<Found, "fix" | "more"> & {
  /** What its sentence names; `words` are always the words found, unless the rule means others. */
  values: Record<string, string | number>;
  rule: string;
  group: Group;
  level: Level;
  /** The words found. */
  text: string;
  /** Heading of the section with its number; empty outside of sections. */
  section: string;
  fix: string | null;
  /** What else the fix changes. */
  more?: readonly PlacedEdit[];
  /** Positions in the document. */
  start: number;
  end: number;
};
