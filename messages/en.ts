import admin from "./en/admin.json" with { type: "json" };
import api from "./en/api.json" with { type: "json" };
import audit from "./en/audit.json" with { type: "json" };
import commands from "./en/commands.json" with { type: "json" };
import common from "./en/common.json" with { type: "json" };
import configuration from "./en/configuration.json" with { type: "json" };
import definitions from "./en/definitions.json" with { type: "json" };
import editor from "./en/editor.json" with { type: "json" };
import errors from "./en/errors.json" with { type: "json" };
import evidence from "./en/evidence.json" with { type: "json" };
import excel from "./en/excel.json" with { type: "json" };
import figures from "./en/figures.json" with { type: "json" };
import files from "./en/files.json" with { type: "json" };
import imports from "./en/imports.json" with { type: "json" };
import kinds from "./en/kinds.json" with { type: "json" };
import ledger from "./en/ledger.json" with { type: "json" };
import outlines from "./en/outlines.json" with { type: "json" };
import people from "./en/people.json" with { type: "json" };
import ranking from "./en/ranking.json" with { type: "json" };
import sections from "./en/sections.json" with { type: "json" };
import sources from "./en/sources.json" with { type: "json" };
import start from "./en/start.json" with { type: "json" };
import stock from "./en/stock.json" with { type: "json" };
import summaries from "./en/summaries.json" with { type: "json" };
import templates from "./en/templates.json" with { type: "json" };
import tokens from "./en/tokens.json" with { type: "json" };

export default {
  admin,
  api,
  audit,
  commands,
  common,
  configuration,
  definitions,
  editor,
  errors,
  excel,
  evidence,
  figures,
  files,
  imports,
  ledger,
  kinds,
  outlines,
  people,
  ranking,
  sections,
  start,
  sources,
  stock,
  summaries,
  templates,
  tokens,
};
