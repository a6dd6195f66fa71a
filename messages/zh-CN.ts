import admin from "./zh-CN/admin.json" with { type: "json" };
import audit from "./zh-CN/audit.json" with { type: "json" };
import commands from "./zh-CN/commands.json" with { type: "json" };
import common from "./zh-CN/common.json" with { type: "json" };
import configuration from "./zh-CN/configuration.json" with { type: "json" };
import editor from "./zh-CN/editor.json" with { type: "json" };
import errors from "./zh-CN/errors.json" with { type: "json" };
import figures from "./zh-CN/figures.json" with { type: "json" };
import files from "./zh-CN/files.json" with { type: "json" };
import imports from "./zh-CN/imports.json" with { type: "json" };
import outlines from "./zh-CN/outlines.json" with { type: "json" };
import people from "./zh-CN/people.json" with { type: "json" };
import sections from "./zh-CN/sections.json" with { type: "json" };
import stock from "./zh-CN/stock.json" with { type: "json" };
import summaries from "./zh-CN/summaries.json" with { type: "json" };
import templates from "./zh-CN/templates.json" with { type: "json" };

export default {
  admin,
  audit,
  commands,
  common,
  configuration,
  editor,
  errors,
  figures,
  files,
  imports,
  outlines,
  people,
  sections,
  stock,
  summaries,
  templates,
};
