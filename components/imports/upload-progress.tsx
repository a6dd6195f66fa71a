import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { useFailureText } from "#components/ui/failure-message.tsx";
import type { Upload } from "./use-upload.ts";

/** How far files are on their way to the server, and which were refused. */
export function UploadProgress({ upload, onCancel }: { upload: Upload; onCancel: () => void }) {
  const t = useTranslations("imports.drop");
  const failureText = useFailureText();
  const { done, all, name, refused } = upload;
  return (
    <div className="space-y-3 rounded-lg border border-line bg-surface p-6">
      <div className="flex items-center gap-4">
        <p role="status" className="min-w-0 truncate">
          {t("uploading", { done, all, name })}
        </p>
        <Button className="ml-auto" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
      <progress value={done} max={all} aria-label={t("title")} className="h-1.5 w-full accent-accent" />
      <p className="text-[13px] text-ink-3">{t("stay")}</p>
      {refused.length > 0 && (
        <div className="text-accent">
          <p>{t("refused", { n: refused.length })}</p>
          <ul className="list-disc pl-5">
            {refused.slice(0, 20).map(({ name, failure }) => (
              <li key={name}>
                {name}：{failureText(failure)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
