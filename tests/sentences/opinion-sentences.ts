import { built, chinese, lines, type Sentence } from "./sentence.ts";

const topics = ["施教区", "招生", "考试", "入学", "布局"];

/** What reports say about inquiries and incidents. */
export const opinionSentences: Sentence[] = [
  [
    "就招生、考试等问题答复网上咨询[156条]，回复率为[99%]。",
    [
      lines("inquiries", 156, (index) => ({
        ...{ topic: topics[index % 5]!, receivedAt: "2026-03-05T09:00", repliedAt: "2026-03-06T10:00" },
      })),
      lines("inquiries", 1, { topic: "其他", receivedAt: "2026-03-05T09:00" }),
    ],
    [built("inquiries.replied"), built("inquiries.rate", { decimals: 0 })],
  ],
  [
    "稳妥处置两所学校的突发舆情[5起]。",
    [lines("opinion-incidents", 5, { level: "一般" }, "closed")],
    [built("opinion-incidents.handled")],
  ],
  [
    "报送政务微信的便民信息被采用[26条]。",
    [lines("manuscripts", 26, {}, "accepted"), lines("manuscripts", 7, {}, "rejected")],
    [built("manuscripts.accepted", { measure: "条" })],
  ],
  [
    "年初、年中各召集一回网评员会议，共[两次]。",
    [lines("meetings-training", 2, { kind: "网评员会议", participants: 20 })],
    [built("meetings-training.commentators", chinese)],
  ],
];
