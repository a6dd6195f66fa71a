import { caretAtEndOf, documentText, expectSaved, line, openSummary } from "./support/editor.ts";
import { expect, test } from "./support/test.ts";

test("Users' carets stay where they were put while a colleague types", async ({ office, openAs }) => {
  const places = Array.from({ length: 24 }, (_, i) => `第${i + 1}项工作已完成`);
  const zhou = await openAs(office.drafter);
  const address = await openSummary(zhou, office, [
    line("title", "年度工作总结"),
    line("body", "同事写在这里："),
    ...places.map((words) => line("body", words)),
  ]);
  const fang = await openAs(office.contributor);
  await fang.goto(address);
  await caretAtEndOf(fang, "同事写在这里：");

  let done = false;
  let typed = "";
  const colleague = (async () => {
    for (let i = 0; !done; i++) {
      const next = `${i % 10}`;
      await fang.keyboard.press(next);
      typed += next;
    }
  })();
  for (const words of places) {
    await zhou.locator(".document > *", { hasText: words }).click({ position: { x: 50, y: 12 } });
    await zhou.keyboard.press("End");
    await zhou.keyboard.type("。甲");
    await zhou.keyboard.press("ArrowLeft");
    await zhou.keyboard.type("乙");
  }
  done = true;
  await colleague;

  await Promise.all([expectSaved(zhou), expectSaved(fang)]);
  const whole = ["年度工作总结", `同事写在这里：${typed}`, ...places.map((words) => `${words}。乙甲`)].join(
    "\n",
  );
  await expect.poll(() => documentText(zhou)).toBe(whole);
  await expect.poll(() => documentText(fang)).toBe(whole);
});
