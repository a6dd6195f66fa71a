"use client";

import en from "#messages/en/failure.json";
import zh from "#messages/zh-CN/failure.json";

/** When even the frame of the page failed: no provider of texts is left, so both languages are shown. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="zh-CN">
      <body>
        <title>{zh.title}</title>
        <main>
          {[zh, en].map(({ title, text }) => (
            <div key={title}>
              <h1>{title}</h1>
              <p>{text}</p>
            </div>
          ))}
          <button type="button" onClick={reset}>
            {zh.again} {en.again}
          </button>
        </main>
      </body>
    </html>
  );
}
