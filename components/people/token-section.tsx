"use client";

import { Trash2 } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Chip } from "#components/ui/chip.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Table, Td, Th } from "#components/ui/table.tsx";
import type { TokenRow } from "#lib/auth/tokens/queries.ts";
import { CreateToken } from "./create-token.tsx";
import { RevokeTokenDialog } from "./revoke-token-dialog.tsx";

const day = { dateStyle: "medium" } as const;
const minute = { dateStyle: "medium", timeStyle: "short" } as const;

/** A person's own tokens, and how one is made and revoked. */
export function TokenSection({ tokens, now }: { tokens: TokenRow[]; now: Date }) {
  const t = useTranslations("tokens");
  const format = useFormatter();
  const [revoking, setRevoking] = useState<TokenRow | null>(null);
  return (
    <section aria-labelledby="tokens">
      <div className="mb-3 flex items-end gap-6">
        <div>
          <h2 id="tokens" className="font-semibold text-[15px]">
            {t("title")}
          </h2>
          <p className="mt-1 max-w-[46em] text-[13px] text-ink-3 leading-relaxed">
            {t("note")}{" "}
            <a href="/api/v1/openapi.json" className="underline underline-offset-4">
              {t("guide")}
            </a>
          </p>
        </div>
        <span className="ml-auto">
          <CreateToken />
        </span>
      </div>
      {tokens.length === 0 ? (
        <p className="rounded-lg border border-line border-dashed bg-surface px-6 py-8 text-center text-ink-3">
          {t("none")}
        </p>
      ) : (
        <Table caption={t("title")}>
          <thead>
            <tr>
              <Th className="w-full">{t("columns.name")}</Th>
              <Th>{t("columns.created")}</Th>
              <Th>{t("columns.expires")}</Th>
              <Th>{t("columns.used")}</Th>
              <Th>
                <span className="sr-only">{t("columns.actions")}</span>
              </Th>
            </tr>
          </thead>
          <tbody>
            {tokens.map((token) => (
              <tr key={token.id} className="hover:bg-raised">
                <Td className="min-w-40 font-medium">{token.name}</Td>
                <Td className="whitespace-nowrap">{format.dateTime(token.createdAt, day)}</Td>
                <Td className="whitespace-nowrap">
                  {format.dateTime(token.expiresAt, day)}{" "}
                  {token.expiresAt <= now && <Chip tone="warn">{t("ended")}</Chip>}
                </Td>
                <Td className="whitespace-nowrap text-ink-2">
                  {token.lastUsedAt ? format.dateTime(token.lastUsedAt, minute) : t("never")}
                </Td>
                <Td className="py-1!">
                  <IconButton label={t("revoke", { name: token.name })} onClick={() => setRevoking(token)}>
                    <Trash2 aria-hidden className="size-4" />
                  </IconButton>
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {revoking && <RevokeTokenDialog token={revoking} onClose={() => setRevoking(null)} />}
    </section>
  );
}
