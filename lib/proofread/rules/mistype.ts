import { matches } from "../matches.ts";
import { type Mistype, mistypes } from "../mistypes.ts";
import type { Found, Rule } from "../rule.ts";
import { wordFinder } from "../words-in.ts";

/** 签订 is meant where 鉴定 has a contract as its object, unless that is what is examined. */
const signing =
  /(?<!司法|笔迹|委托|申请|进行|文书|职业|技能)鉴定(?=[^，,。；;：:、\n]{0,8}(?:合同|协议|责任书|责任状|承诺书|备忘录)(?!书?的?(?:真|效力|笔迹|签名|印章|公章|性质|文本)))/g;

/** 截至 is meant before a day. */
const until = /(?<!报名|投稿|申报|征集|提交|时间|日期|受理|报送|上报|缴费)截止(?=\d{1,4}[年月])/g;

/** 既使 is 即使 unless it goes on with 又 or 也使. */
const although = /(?<=^|[，。；,;])既使(?![^。；;]*(?:又|也使|也让))/g;

/** Common mistypes. */
export const mistype: Rule = {
  id: "mistype",
  group: "wording",
  level: "error",
  mechanical: true,
  examples: {
    bad: [
      { text: "鉴定合同书，鉴定就业协议。", found: ["鉴定", "鉴定"], fixed: "签订合同书，签订就业协议。" },
      { text: "继续鉴定聘用合同书。", found: ["鉴定"], fixed: "继续签订聘用合同书。" },
      { text: "安排布署，召开坐谈会。", found: ["布署", "坐谈"], fixed: "安排部署，召开座谈会。" },
      { text: "截止12月底，完成任务。", found: ["截止"], fixed: "截至12月底，完成任务。" },
      { text: "既使困难很大，也要完成。", found: ["既使"], fixed: "即使困难很大，也要完成。" },
      { text: "电大大专班等形势的学习。", found: ["等形势的"], fixed: "电大大专班等形式的学习。" },
      { text: "再接再励，共克时坚。", found: ["再接再励", "共克时坚"], fixed: "再接再厉，共克时艰。" },
    ],
    good: [
      { text: "签订合同，做好职业技能鉴定，鉴定合同的真伪，司法鉴定协议。" },
      { text: "部署、安排、座谈、部分围绕、自己经过努力。" },
      { text: "按排名先后发言，截止时间为3月5日，报名截止。" },
      { text: "既使学生受益，又使教师成长。" },
      { text: "面对新形势的要求，恢复盖章手续，适应改革等形势的变化。" },
      { text: "预防犯罪，面对严峻工作任务，一贯切实履职，讲座落实到位，从严竣工验收，开发韧性课程。" },
      { text: "抽签定组，定标签定规则，报名截止5月3日，批复盖章，发布署名文章，良好象征。" },
    ],
  },
  each: ({ index, text }) => {
    const at = (from: number, wrong: string, right: string): Found => ({
      ...{ paragraph: index, from, to: from + wrong.length, fix: right, values: { wrong, right } },
    });
    return [
      ...find(text).flatMap(({ from, entry: [wrong, right, ...unless] }) =>
        unless.some((word) => standsIn(text, from, wrong, word)) ? [] : [at(from, wrong, right)],
      ),
      ...matches(text, signing).map(({ from, words }) => at(from, words, "签订")),
      ...matches(text, until).map(({ from, words }) => at(from, words, "截至")),
      ...matches(text, although).map(({ from, words }) => at(from, words, "即使")),
    ];
  },
};

const find = wordFinder<Mistype>(mistypes, ([wrong]) => wrong);

/** Whether what is found is a piece of a longer word there. */
function standsIn(text: string, from: number, wrong: string, word: string): boolean {
  return text.startsWith(word, from - word.indexOf(wrong));
}
