"use client";

import en from "#messages/en/common.json";
import zh from "#messages/zh-CN/common.json";

/** When even the frame of the page failed: no provider of texts is left, so both languages are shown. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="zh-CN">
      <body>
        <title>{zh.product}</title>
        <main>
          {[zh, en].map(({ error }) => (
            <div key={error.title}>
              <h1>{error.title}</h1>
              <p>{error.text}</p>
            </div>
          ))}
          <button type="button" onClick={reset}>
            {zh.error.again} {en.error.again}
          </button>
        </main>
      </body>
    </html>
  );
}
