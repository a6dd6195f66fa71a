import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import messages from "#messages/zh-CN.ts";
import { TitleField } from "./outlines/title-field.tsx";
import { SignInForm } from "./people/sign-in-form.tsx";

const title = {
  value: "{unit}总结",
  error: null,
  example: { unit: "宣传科", year: 2026 },
  onChange: () => {},
};

test.each([
  ["title field", <TitleField key="1" {...title} />],
  ["sign-in form", <SignInForm key="1" from="/" />],
])("a %s can stand twice on a page: every label still names its own input", (_, field) => {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="zh-CN" messages={messages} timeZone="Asia/Shanghai">
      <div>{field}</div>
      <div>{field}</div>
    </NextIntlClientProvider>,
  );
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(1);
  expect(new Set(ids).size).toBe(ids.length);
  const named = [...html.matchAll(/ for="([^"]+)"/g)].map(([, id]) => id);
  expect(named.filter((id) => !ids.includes(id))).toEqual([]);
});
