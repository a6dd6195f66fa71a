import { halfWidth } from "./bare-text.ts";
import { type CellReading, cellProblem } from "./cell-problem.ts";
import { type RawCell, textOfCell } from "./raw-sheet.ts";

/** The years that a record may be of. */
const years = { first: 1990, last: 2100 };

/** Day 0 of Excel's count, for all days after the one in 1900 that never was; days in ms. */
const dayZero = Date.UTC(1899, 11, 30);
const dayLength = 86_400_000;

const yearMonthDay = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/;
const digits = /^(\d{4})(\d{2})(\d{2})$/;
const monthDay = /^(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]$/;
const weekday = /\s*[（(]?(星期|周)[一二三四五六日天][)）]?$/;
const clock =
  /(?:[T\s]\s*|(?<=[日号])\s*)(上午|下午|晚上|AM|PM)?\s*(\d{1,2})\s*[:时点]\s*(\d{1,2})?\s*(?:分|:\d{1,2}(?:\.\d+)?秒?)?\s*(AM|PM)?$/i;

/**
 * The day that a cell means: a date, Excel's number of it, or text as offices write it.
 * @param year the year of a text that has none, as 3月5日; null when nobody knows it
 */
export function readDay(cell: RawCell, year: number | null): CellReading<string> {
  const moment = readMoment(cell, year, "date");
  return "problem" in moment || moment.value === null ? moment : { value: moment.value.slice(0, 10) };
}

/** The minute that a cell means; a day without a time is its first minute. */
export function readMoment(
  cell: RawCell,
  year: number | null,
  type: "date" | "time" = "time",
): CellReading<string> {
  const text = textOfCell(cell);
  const bad = cellProblem(type, text);
  if (typeof cell === "object" && cell !== null && "at" in cell) return within(cell.at) ?? bad;
  if (typeof cell === "number") return ofNumber(cell) ?? bad;
  if (typeof cell !== "string") return bad;
  const written = halfWidth(text).trim().replace(weekday, "");
  const time = clock.exec(written);
  const day = (time ? written.slice(0, time.index) : written).trim().replace(weekday, "");
  const minute = time ? minuteOf(time) : "00:00";
  if (minute === null) return bad;
  const full = yearMonthDay.exec(day) ?? digits.exec(day);
  if (full) return dayOf(Number(full[1]), Number(full[2]), Number(full[3]), minute) ?? bad;
  const short = monthDay.exec(day);
  if (!short) return bad;
  if (year === null) return cellProblem("no-year", text);
  return dayOf(year, Number(short[1]), Number(short[2]), minute) ?? bad;
}

/** The year of all the days with a year in a column; null when there are none or several. */
export function onlyYear(cells: Iterable<RawCell>): number | null {
  const found = new Set<string>();
  for (const cell of cells) {
    const day = cell === null ? null : readDay(cell, null);
    if (day && "value" in day && day.value) found.add(day.value.slice(0, 4));
    if (found.size > 1) return null;
  }
  const [year] = found;
  return year === undefined ? null : Number(year);
}

function ofNumber(number: number): { value: string } | null {
  const written = digits.exec(String(number));
  if (written) return dayOf(Number(written[1]), Number(written[2]), Number(written[3]), "00:00");
  if (!(number > 0 && number < 100_000)) return null;
  const moment = new Date(dayZero + Math.round((number * dayLength) / 60_000) * 60_000);
  return within(moment.toISOString().slice(0, 16));
}

function minuteOf([, before, hour, minute, after]: RegExpExecArray): string | null {
  const half = (before ?? after ?? "").toUpperCase();
  const late = (half === "下午" || half === "晚上" || half === "PM") && Number(hour) < 12;
  const hours = Number(hour) + (late ? 12 : 0);
  const minutes = Number(minute ?? 0);
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

function dayOf(year: number, month: number, day: number, minute: string): { value: string } | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return within(`${date.toISOString().slice(0, 10)}T${minute}`);
}

function within(moment: string): { value: string } | null {
  const year = Number(moment.slice(0, 4));
  return /^\d{4}-/.test(moment) && year >= years.first && year <= years.last ? { value: moment } : null;
}
