import admin from "./zh-CN/admin.json" with { type: "json" };
import api from "./zh-CN/api.json" with { type: "json" };
import audit from "./zh-CN/audit.json" with { type: "json" };
import checking from "./zh-CN/checking.json" with { type: "json" };
import commands from "./zh-CN/commands.json" with { type: "json" };
import comments from "./zh-CN/comments.json" with { type: "json" };
import common from "./zh-CN/common.json" with { type: "json" };
import configuration from "./zh-CN/configuration.json" with { type: "json" };
import definitions from "./zh-CN/definitions.json" with { type: "json" };
import dictionary from "./zh-CN/dictionary.json" with { type: "json" };
import editor from "./zh-CN/editor.json" with { type: "json" };
import errors from "./zh-CN/errors.json" with { type: "json" };
import evidence from "./zh-CN/evidence.json" with { type: "json" };
import excel from "./zh-CN/excel.json" with { type: "json" };
import failure from "./zh-CN/failure.json" with { type: "json" };
import figures from "./zh-CN/figures.json" with { type: "json" };
import files from "./zh-CN/files.json" with { type: "json" };
import imports from "./zh-CN/imports.json" with { type: "json" };
import kinds from "./zh-CN/kinds.json" with { type: "json" };
import ledger from "./zh-CN/ledger.json" with { type: "json" };
import markup from "./zh-CN/markup.json" with { type: "json" };
import outlines from "./zh-CN/outlines.json" with { type: "json" };
import people from "./zh-CN/people.json" with { type: "json" };
import proofread from "./zh-CN/proofread.json" with { type: "json" };
import ranking from "./zh-CN/ranking.json" with { type: "json" };
import review from "./zh-CN/review.json" with { type: "json" };
import sections from "./zh-CN/sections.json" with { type: "json" };
import sources from "./zh-CN/sources.json" with { type: "json" };
import start from "./zh-CN/start.json" with { type: "json" };
import stock from "./zh-CN/stock.json" with { type: "json" };
import suggestions from "./zh-CN/suggestions.json" with { type: "json" };
import summaries from "./zh-CN/summaries.json" with { type: "json" };
import templates from "./zh-CN/templates.json" with { type: "json" };
import tokens from "./zh-CN/tokens.json" with { type: "json" };
import versions from "./zh-CN/versions.json" with { type: "json" };

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
