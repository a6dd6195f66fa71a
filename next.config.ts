import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  poweredByHeader: false,
  agentRules: false,
  reactStrictMode: true,
  typedRoutes: false,
  // A page has its title from the first byte on, for people and screen readers as for the robots it is meant for.
  htmlLimitedBots: /.*/,
  typescript: { ignoreBuildErrors: true },
  // One copy of yjs for the server, the routes and the actions: https://github.com/yjs/yjs/issues/438
  serverExternalPackages: [
    "yjs",
    "y-protocols",
    "lib0",
    "y-prosemirror",
    "@tiptap/y-tiptap",
    "@hocuspocus/transformer",
    "@hocuspocus/server",
    "@node-rs/argon2",
    "@node-rs/jieba",
    "pg",
    "pino",
  ],
  // Texts reach the pages parsed (lib/locale.ts).
  turbopack: { resolveAlias: { "use-intl/format-message": "use-intl/format-message/format-only" } },
  experimental: {
    serverActions: { bodySizeLimit: "2mb" },
    // More than the largest FILE_LIMIT_MB: of a longer body, Next hands on only this much, without a word.
    proxyClientMaxBodySize: "52mb",
  },
};

export default createNextIntlPlugin("./lib/locale.ts")(config);
