"use client";

import { LogOut, UserRound } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { signOut } from "#components/people/sign-in.ts";
import { forgetCaches } from "./forget-caches.ts";

/** Who is signed in, the way to their account, and out. */
export function UserMenu({ user }: { user: { id: string; name: string; unitName: string } }) {
  const t = useTranslations("common.user");
  const leave = async () => {
    await forgetCaches(user.id);
    await signOut();
    window.location.assign("/sign-in");
  };
  return (
    <div className="flex items-center gap-1 border-line border-t pt-3">
      <Link
        href="/account"
        title={t("account")}
        className="flex min-w-0 flex-1 items-center gap-2.5 rounded-md px-2 py-1 hover:bg-line/50"
      >
        <UserRound aria-hidden className="size-4 shrink-0 text-ink-3" />
        <span className="min-w-0 leading-snug">
          <span className="block truncate font-medium">{user.name}</span>
          <span className="block truncate text-ink-3 text-xs">{user.unitName}</span>
        </span>
      </Link>
      <button
        type="button"
        onClick={leave}
        aria-label={t("signOut")}
        title={t("signOut")}
        className="flex size-8 items-center justify-center rounded-md text-ink-2 hover:bg-line/60"
      >
        <LogOut aria-hidden className="size-4" />
      </button>
    </div>
  );
}
