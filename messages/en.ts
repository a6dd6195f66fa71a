import admin from "./en/admin.json" with { type: "json" };
import api from "./en/api.json" with { type: "json" };
import audit from "./en/audit.json" with { type: "json" };
import checking from "./en/checking.json" with { type: "json" };
import commands from "./en/commands.json" with { type: "json" };
import comments from "./en/comments.json" with { type: "json" };
import common from "./en/common.json" with { type: "json" };
import configuration from "./en/configuration.json" with { type: "json" };
import definitions from "./en/definitions.json" with { type: "json" };
import dictionary from "./en/dictionary.json" with { type: "json" };
import editor from "./en/editor.json" with { type: "json" };
import errors from "./en/errors.json" with { type: "json" };
import evidence from "./en/evidence.json" with { type: "json" };
import excel from "./en/excel.json" with { type: "json" };
import failure from "./en/failure.json" with { type: "json" };
import figures from "./en/figures.json" with { type: "json" };
import files from "./en/files.json" with { type: "json" };
import imports from "./en/imports.json" with { type: "json" };
import kinds from "./en/kinds.json" with { type: "json" };
import ledger from "./en/ledger.json" with { type: "json" };
import markup from "./en/markup.json" with { type: "json" };
import outlines from "./en/outlines.json" with { type: "json" };
import people from "./en/people.json" with { type: "json" };
import proofread from "./en/proofread.json" with { type: "json" };
import ranking from "./en/ranking.json" with { type: "json" };
import review from "./en/review.json" with { type: "json" };
import sections from "./en/sections.json" with { type: "json" };
import sources from "./en/sources.json" with { type: "json" };
import start from "./en/start.json" with { type: "json" };
import stock from "./en/stock.json" with { type: "json" };
import suggestions from "./en/suggestions.json" with { type: "json" };
import summaries from "./en/summaries.json" with { type: "json" };
import templates from "./en/templates.json" with { type: "json" };
import tokens from "./en/tokens.json" with { type: "json" };
import versions from "./en/versions.json" with { type: "json" };

export default {
  admin,
  api,
  audit,
  checking,
  commands,
  comments,
  common,
  configuration,
  definitions,
  dictionary,
  editor,
  errors,
  excel,
  evidence,
  failure,
  figures,
  files,
  imports,
  ledger,
  kinds,
  markup,
  outlines,
  people,
  proofread,
  ranking,
  review,
  sections,
  start,
  sources,
  stock,
  suggestions,
  summaries,
  templates,
  tokens,
  versions,
};
