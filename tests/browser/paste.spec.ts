import { caretAtEndOf, expectSaved, line, numberedLines, openSummary, paste } from "./support/editor.ts";
import { expect, test } from "./support/test.ts";

const ignored = (number: string) =>
  `<![if !supportLists]><span lang=EN-US style='mso-list:Ignore'>${number}<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>`;

/** As Word puts it on the clipboard, with an automatic list, typed numbers, wrapped source lines and a table. */
const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:""; font-family:等线;} @list l0:level1 {mso-level-text:"%1、";} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>${ignored("一、")}<span style='font-family:黑体'>阅读推广<span lang=EN-US><o:p></o:p></span></span></p>
<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span style='font-family:楷体'>（一）共读一本<span
lang=EN-US><o:p></o:p></span></span></p>
<p class=MsoNormal><span style='font-family:仿宋'>全年共读<span lang=EN-US>12</span>本，
参加师生六百人次。</span></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
 <tr style='mso-yfti-irow:0'><td width=200 colspan=2 style='width:150pt'><p class=MsoNormal align=center><b>书目<o:p></o:p></b></p></td></tr>
 <tr style='mso-yfti-irow:1;mso-yfti-lastrow:yes'><td width=100><p class=MsoNormal>山里的星<o:p></o:p></p></td><td width=100><p class=MsoNormal>四年级<o:p></o:p></p></td></tr>
</table>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>${ignored("二、")}<span style='font-family:黑体'>书香家庭</span></p>
<!--EndFragment--></body></html>`;

/** As WPS does: class names of its own, numbers typed, styles in every span. */
const fromWps = `<html><head><meta name="Generator" content="WPS Office"><style>@font-face{font-family:"仿宋_GB2312";} p.15{mso-style-name:"正文文本";}</style></head><body><div class="Section0">
<p class="MsoNormal" style="margin-left:0pt;text-indent:32pt;line-height:28pt;"><span style="mso-spacerun:'yes';font-family:黑体;font-size:16.0000pt;"><font face="黑体">三、</font></span><span style="font-family:黑体;font-size:16.0000pt;mso-font-kerning:1.0000pt;"><font face="黑体">家校共育</font></span><span style="font-family:黑体"><o:p></o:p></span></p>
<p class="MsoNormal" style="text-indent:32pt;"><b><span style="font-family:仿宋_GB2312;font-size:16.0000pt;">1.办好家长学校。</span></b><span style="font-family:仿宋_GB2312;font-size:16.0000pt;"><font face="仿宋_GB2312">开课八次。</font></span></p></div></body></html>`;

test("Users can paste from Word and WPS and get levels, running headings and tables", async ({
  office,
  openAs,
}) => {
  const page = await openAs(office.drafter);
  await openSummary(page, office, [line("title", "年度工作总结"), line("body", "现将情况报告如下。")]);
  await caretAtEndOf(page, "现将情况报告如下。");
  await paste(page, "阅读推广", fromWord);
  const cells = page.locator(".document table").locator("td, th");
  await expect(cells).toHaveText(["书目", "山里的星", "四年级"]);
  await expect(cells.first()).toHaveAttribute("colspan", "2");
  await paste(page, "家校共育", fromWps);
  const lines = async () => (await numberedLines(page)).filter((text) => !text.includes("山里的星"));
  await expect
    .poll(lines)
    .toEqual([
      "年度工作总结",
      "现将情况报告如下。",
      "一、阅读推广",
      "（一）共读一本",
      "全年共读12本，参加师生六百人次。",
      "二、书香家庭",
      "三、家校共育",
      "1.办好家长学校。开课八次。",
    ]);
  await expect(page.locator(".document .lead")).toHaveText("办好家长学校。");
  await expect(page.getByRole("navigation", { name: "提纲" })).toContainText("三、家校共育");
  await expectSaved(page);
});

test("Users can paste plain text with typed numbers and get levels that count on", async ({
  office,
  openAs,
}) => {
  const page = await openAs(office.drafter);
  await openSummary(page, office, [
    line("title", "年度工作总结"),
    line("level1", "理论学习"),
    line("body", "概况。"),
  ]);
  await caretAtEndOf(page, "概况。");
  await paste(
    page,
    "一、队伍建设\n（一）教师培训\n培训八次。\n1、新教师\n（1）岗前培训\n二、宣传阵地\n维护网站。",
  );
  await expect
    .poll(() => numberedLines(page))
    .toEqual([
      "年度工作总结",
      "一、理论学习",
      "概况。",
      "二、队伍建设",
      "（一）教师培训",
      "培训八次。",
      "1.新教师",
      "（1）岗前培训",
      "三、宣传阵地",
      "维护网站。",
    ]);
  await expectSaved(page);
});

test("Users who paste words into a line get the words alone", async ({ office, openAs }) => {
  const page = await openAs(office.drafter);
  await openSummary(page, office, [line("title", "年度工作总结"), line("body", "全年参加人")]);
  await caretAtEndOf(page, "全年参加人");
  await page.keyboard.press("ArrowLeft");
  await paste(
    page,
    "学习的",
    "<p class=MsoNormal style='text-align:center'><b style='font-size:22pt'>学习的</b><o:p></o:p></p>",
  );
  await expect.poll(() => numberedLines(page)).toEqual(["年度工作总结", "全年参加学习的人"]);
});
