import { expect, test } from "vitest";
import { staleOf } from "../../../tests/stale-words.ts";

test.each<[text: string, ...found: string[]]>([
  ["赴江苏无锡、浙江杭州学习", "江苏无锡", "浙江杭州"],
  ["在临江县和平街道，江城市", "临江县和平街道", "江城市"],
  ["临江县青山镇石桥村", "临江县青山镇石桥村"],
  ["吕河镇石桥村", "吕河镇石桥村"],
  ["XX市，XX好人", "XX市", "XX"],
  ["全县，我市，各乡镇，农村，城区，社区，校区，开发区"],
  ["中国特色，延安精神，上海会议，入口，广度"],
])("%s", (text, ...found) => {
  expect(staleOf("place", text)).toEqual(found);
});
